import { defineConfig } from '@playwright/test'
import { electronBinary } from './test/support/app/runtime.ts'

/** End-to-end tests of the built app. Each has its own app, with its own folders. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './test/support/build-first.ts',
  metadata: { runtime: electronBinary() === null ? 'chromium-host' : 'electron' },
  fullyParallel: true,
  workers: 2,
  // Machines of others are busy with other things, too. What passes only then is listed as flaky, by
  // name: a race to be mended.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
})
