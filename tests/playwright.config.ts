import { defineConfig, type LaunchOptions } from '@playwright/test';

// Set by the global setup before any worker starts.
const launchOptions = JSON.parse(process.env['MENJIN_BROWSER_LAUNCH'] ?? '{}') as LaunchOptions;

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'faults/**/*.spec.ts'],
  globalSetup: './e2e/setup/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { launchOptions, locale: 'zh-CN', trace: 'off' },
});
