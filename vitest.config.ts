import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ESM build where Node takes the other for the libraries, and two copies do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: 'test/harness/global-setup.ts',
    // Long enough for the longest on a machine that others use as well: what hangs is found all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // Each file has a database of its own; two at a time is what two cores bear.
    maxWorkers: 2,
  },
});
