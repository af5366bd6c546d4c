import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project-root.ts'
import { here } from '../state/here.ts'
import { fold, type Weakness, weaknessOf } from './rules.ts'

/** What belongs to the coalition rather than to one member. */
const coalitionWords = ['Condado', 'coalition', 'coalición', 'alianza', 'inmigrante']

let lists: ReadonlySet<string> | undefined
function common(): ReadonlySet<string> {
  lists ??= new Set(['common-long.txt', 'phrases.txt'].flatMap(readList))
  return lists
}

function readList(file: string): string[] {
  return readFileSync(join(projectRoot, 'data', 'passwords', file), 'utf8')
    .split('\n')
    .map(fold)
    .filter((line) => line !== '')
}

/** The lists that the product brings, the coalition's words and the member's own. */
export function weaknessFor(password: string, ownWords: readonly string[]): Weakness | undefined {
  return weaknessOf(password, common(), [
    ...coalitionWords,
    ...Object.values(here().name),
    ...ownWords,
  ])
}
