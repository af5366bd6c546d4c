import { cpus } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './setup/longest-first.ts'

const files = ['**/*.test.{ts,tsx}']
/** What changes the globals of its process, or looks at its memory, has a process of its own. */
const alone = [
  // these have a window, and with it another `Event` than Node's
  '**/*.test.tsx',
  'export/export.test.ts',
  'openapi/fuzz.test.ts',
]

const shared = {
  root: import.meta.dirname,
  setupFiles: [
    './setup/no-console-errors.ts',
    './setup/on-the-screen.ts',
    './setup/one-day.ts',
    './setup/seed.ts',
  ],
  // These end what hangs and judge nobody's speed: a machine may be ten times as slow, or have more to do than this.
  testTimeout: 900_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: 120_000 } },
  // whoever needed a second try is named at the end of the run
  retry: 1,
}

export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: ['./setup/global.ts'],
    sequence: { sequencer: LongestFirst },
    maxWorkers: Math.max(2, cpus().length),
    projects: [
      // a file has its own database, app and browser windows; the code and the warm engine are shared by many
      { test: { ...shared, name: 'together', include: files, exclude: alone, isolate: false } },
      { test: { ...shared, name: 'alone', include: alone } },
    ],
  },
})
