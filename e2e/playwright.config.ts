import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env['E2E_PORT'] ?? 8790);
const baseURL = `http://localhost:${port}`;

/** Stories in a browser and over HTTP against the running system; faults run alone at the end, as they stop parts of it. */
export default defineConfig({
  testDir: '.',
  outputDir: `../.state/e2e-results/${port}`,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 2,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'stories',
      testMatch: '*.spec.ts',
      testIgnore: 'faults.spec.ts',
      use: { ...devices['Desktop Chrome'] },
    },
    {
      name: 'faults',
      testMatch: 'faults.spec.ts',
      dependencies: ['stories'],
      use: { ...devices['Desktop Chrome'] },
    },
  ],
  webServer: {
    command: 'node --disable-warning=ExperimentalWarning start-stack.ts',
    url: `http://127.0.0.1:${port + 1}/.well-known/openid-configuration`,
    timeout: 240_000,
    reuseExistingServer: process.env['E2E_REUSE'] !== undefined,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
