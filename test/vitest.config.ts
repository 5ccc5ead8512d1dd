import { defineConfig } from 'vitest/config';

/** Tests that start programs, browsers or the token issuer: each file in a process of its own. */
const APART = [
  'test/adapters/sandbox/issuer/**/*.test.ts',
  'test/gateway/auth/**/*.test.ts',
  'test/gateway/cli/**/*.test.ts',
  'test/gateway/console/**/*.test.ts',
  'test/journeys/{browser,key-rotation,operator,production-start,reload,secrets,start,tls,who-asks}.test.ts',
];

const common = {
  testTimeout: 30_000,
  hookTimeout: 120_000,
  server: { deps: { inline: [/@graphql-tools/, /@apollo\/server/, /graphql-jit/] } },
};

const resolve = {
  // graphql 16 ships CommonJS and ES modules; one copy only, or types are "from another realm".
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
};

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  test: {
    root,
    globalSetup: ['test/support/global-setup.ts'],
    // Most tests wait for a server or a program: one worker more than the default leaves no core idle.
    maxWorkers: 2,
    projects: [
      // Loading the program takes longer than most of these tests, so files share what is loaded.
      {
        resolve,
        test: { ...common, root, name: 'together', include: ['test/**/*.test.ts'], exclude: APART, isolate: false },
      },
      { resolve, test: { ...common, root, name: 'apart', include: APART } },
    ],
  },
});
