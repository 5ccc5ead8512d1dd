import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // graphql 16 ships CommonJS and ES modules; one copy only, or types are "from another realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // Most tests wait for a server or a program: one worker more than the default leaves no core idle.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/@graphql-tools/, /@apollo\/server/, /graphql-jit/] } },
  },
});
