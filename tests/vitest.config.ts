import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    testTimeout: 40_000,
    hookTimeout: 60_000,
    // A machine that tests for others may stall for seconds; a failure that comes back is a failure.
    retry: process.env.CI ? 2 : 0,
    // Tests wait for sockets, timers and browsers more than they reckon: three at once fill a machine of two cores.
    maxWorkers: 3,
    // No module keeps a state of its own, so the files share what was loaded: half a second of the machine for each.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/domain/**/*.test.ts', 'tests/client/**/*.test.ts'],
        },
      },
      { extends: true, test: { name: 'server', include: ['tests/server/**/*.test.ts'] } },
    ],
  },
});
