import { defineConfig } from '@playwright/test';

const browser = process.env.CHROME_PATH;

export default defineConfig({
  testDir: '.',
  globalSetup: './browserOffice.config.ts',
  testMatch: ['screens/**/*.spec.ts', 'stories/**/*.spec.ts'],
  outputDir: '../test-results',
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // A machine that tests for others may stall for seconds; a failure that comes back is a failure.
  retries: process.env.CI ? 2 : 0,
  reporter: [['dot'], ['json']],
  use: {
    screenshot: 'only-on-failure',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
