import { cpus } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.{ts,tsx}'],
    globalSetup: ['./setup/global.ts'],
    setupFiles: ['./setup/no-console-errors.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // polling ends as soon as it is true: this is only how long a busy machine may take
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: Math.max(2, cpus().length),
  },
})
