// npm test: builds what is missing (the browser tests drive the built client), runs every test,
// and closes with one plain line of counts. Arguments filter by file name, as Vitest does.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startVitest } from 'vitest/node'
import { buildWhatIsMissing } from '../../server/build.mjs'

const tests = join(dirname(fileURLToPath(import.meta.url)), '..')

buildWhatIsMissing()
const vitest = await startVitest('test', process.argv.slice(2), {
  root: tests,
  config: join(tests, 'vitest.config.ts'),
  watch: false,
})
const counts = { passed: 0, failed: 0, skipped: 0 }
const twice = []
for (const module of vitest.state.getTestModules()) {
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state in counts) counts[state] += 1
    if (test.diagnostic()?.flaky) twice.push(`${module.relativeModuleId} > ${test.fullName}`)
  }
  // a file that breaks before its first test
  if (module.state() === 'failed' && module.errors().length > 0) counts.failed += 1
}
counts.failed += vitest.state.getUnhandledErrors().length
await vitest.close()
for (const name of twice) console.log(`passed only at the second try: ${name}`)
const skipped = counts.skipped ? `, ${counts.skipped} skipped` : ''
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0)
