import { defineConfig } from 'vitest/config';

// Tests that want more than this project installs, or more time: a browser, other projects' packages, Jupyter. Each kind is run by a command of its own.
export default defineConfig({
  // Vite would take graphql's ESM build where Node takes the other for the libraries, and two copies do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.{browser,clients,notebooks}.ts'],
    globalSetup: 'test/harness/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 1,
  },
});
