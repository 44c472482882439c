import { defineConfig } from '@playwright/test';

const browser = process.env.CHROME_PATH;

export default defineConfig({
  testDir: '.',
  globalSetup: './browserOffice.config.ts',
  testMatch: ['screens/**/*.spec.ts', 'stories/**/*.spec.ts'],
  outputDir: '../test-results',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
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
