import { open, rename, stat, type FileHandle } from 'node:fs/promises';
import { systemCode } from './start-error.ts';

/** From this size on, the log of earlier starts is set aside when the server starts: 10 MB. */
const LOG_LIMIT_BYTES = 10_000_000;

/** No more than this of a failed start is read back. */
const TAIL_BYTES = 65_536;

/** Opens the log for adding to it. A log that has grown too long becomes `<name>.1`, in place of the one before. */
export async function openLog(path: string): Promise<FileHandle> {
  if ((await sizeOf(path)) > LOG_LIMIT_BYTES) await rename(path, `${path}.1`);
  return open(path, 'a+', 0o600);
}

/** What was added to the log since it had `fromBytes`. */
export async function readLogFrom(log: FileHandle, fromBytes: number): Promise<string> {
  const { size } = await log.stat();
  const start = Math.max(fromBytes, size - TAIL_BYTES);
  const { buffer, bytesRead } = await log.read(Buffer.alloc(Math.max(size - start, 0)), 0, undefined, start);
  return buffer.toString('utf8', 0, bytesRead);
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 0;
    throw error;
  }
}
