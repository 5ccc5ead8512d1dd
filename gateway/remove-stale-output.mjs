// Removes compiled files whose source is gone: a department that was taken out would still be found in dist/resolvers.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const folder of ['gateway', 'resolvers', 'adapters']) {
  const compiled = join(root, 'dist', folder);
  if (!existsSync(compiled)) continue;
  for (const file of readdirSync(compiled, { recursive: true, encoding: 'utf8' })) {
    const source = /^(.*)\.js(\.map)?$/u.exec(file)?.[1];
    if (source !== undefined && !existsSync(join(root, folder, `${source}.ts`))) rmSync(join(compiled, file));
  }
}
