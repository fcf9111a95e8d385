import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ESM build where Node takes the other for the libraries, and two copies do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/clients/**/*.clients.ts'],
    globalSetup: 'test/harness/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
});
