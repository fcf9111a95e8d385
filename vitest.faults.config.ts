import { defineConfig } from 'vitest/config';

// What breaks around a running server: each file starts the compiled server, and a Postgres or Redis of its own to be stopped.
export default defineConfig({
  test: {
    include: ['test/faults/**/*.fault.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 1,
  },
});
