import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    testTimeout: 40_000,
    hookTimeout: 60_000,
    // A machine that tests for others may stall for seconds; a failure that comes back is a failure.
    retry: process.env.CI ? 2 : 0,
    projects: [
      {
        extends: true,
        // What keeps no state of its own shares what was loaded before: half the time of the machine.
        test: {
          name: 'pure',
          include: ['tests/domain/**/*.test.ts', 'tests/client/**/*.test.ts'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'server', include: ['tests/server/**/*.test.ts'] } },
    ],
  },
});
