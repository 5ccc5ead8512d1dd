import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which a test writes what no client would. */
export type RawConnection = {
  readonly socket: Socket;
  readonly write: (text: string | Uint8Array) => void;
  /** Everything that was received so far. */
  readonly received: () => string;
  /** Resolves when something that fits has been received. */
  readonly receives: (pattern: RegExp) => Promise<string>;
  /** Resolves with everything that was received, once the other side has ended or cut the connection. */
  readonly closed: Promise<string>;
};

/** Opens a connection to this machine. An error of it is its end, which a test waits for. */
export async function openRawConnection(port: number): Promise<RawConnection> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  const waiting = new Set<() => void>();
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk;
    for (const look of waiting) look();
  });
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => {
    socket.once('close', () => resolve(text));
  });
  await once(socket, 'connect');
  return {
    socket,
    write: (content) => void socket.write(content),
    received: () => text,
    receives: (pattern) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!pattern.test(text)) return;
          waiting.delete(look);
          resolve(text);
        };
        waiting.add(look);
        look();
      }),
    closed,
  };
}
