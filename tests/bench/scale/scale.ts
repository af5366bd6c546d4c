import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../server/project-root.ts'
import { allMeasured, keepMeasured } from './measured.ts'
import { measureSize } from './one-size.ts'
import { picture } from './picture.ts'
import { mapHolds, scaleTable } from './table.ts'

const sizes = [1_000, 10_000, 100_000, 1_000_000]

/**
 * `npm run bench -- --scale`: everything at four sizes. `--sizes=1000,10000` measures those, and keeps what was measured
 * of the others; `--draw` only draws what is kept.
 */
export async function measureScale(words: readonly string[]): Promise<boolean> {
  const named = words.find((word) => word.startsWith('--sizes='))?.slice('--sizes='.length)
  const wanted = words.includes('--draw') ? [] : (named?.split(',').map(Number) ?? sizes)
  for (const contacts of wanted) {
    const started = performance.now()
    keepMeasured(await measureSize(contacts))
    console.log(`${contacts} measured in ${Math.round((performance.now() - started) / 1000)} s.`)
  }
  const all = allMeasured()
  writeFileSync(join(projectRoot, 'tests/bench/scale/growth.svg'), picture(all))
  console.log(`\n${scaleTable(all)}\n`)
  const { holds, says } = mapHolds(all)
  console.log(says)
  return holds
}
