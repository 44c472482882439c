import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/domain/**/*.test.ts', 'tests/server/**/*.test.ts', 'tests/client/**/*.test.ts'],
    testTimeout: 40_000,
    hookTimeout: 60_000,
    // A machine that tests for others may stall for seconds; a failure that comes back is a failure.
    retry: process.env.CI ? 2 : 0,
  },
});
