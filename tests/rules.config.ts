import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/**
 * `npm run coverage`: the rules alone, in seconds and without a database, and every branch of them. What decides
 * a status has no line that no test has ever run.
 */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/{rules*,*.property}.test.ts', 'tests/days/*.test.ts'],
    setupFiles: ['tests/setup/no-console-errors.ts'],
    // properties of thousands of facts, on a busy machine
    testTimeout: 300_000,
    coverage: {
      provider: 'v8',
      include: ['server/**/{,*-}rules.ts', 'server/days.ts'],
      reporter: ['text'],
      // emptied at each run: never a folder of ours
      reportsDirectory: 'dist/coverage',
      // files of words alone have no branch and are run by nobody here
      thresholds: { perFile: true, branches: 100, functions: 100 },
    },
  },
})
