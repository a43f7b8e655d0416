import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/findBrowser.mjs'

const executablePath = findBrowser()
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/stories',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Stories tell what happens, not how fast: a slow computer may take its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    video: 'off',
    trace: 'off',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: [
        // Chromium's own fence does not work for root, as in most containers.
        ...(isRoot ? ['--no-sandbox'] : []),
        // The browser itself must not talk to other hosts while stories watch what is sent.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
})
