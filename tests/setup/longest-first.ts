import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest; first of all those with a process of their own, which nobody can share afterwards. */
const long = [
  'openapi/fuzz',
  'export/export',
  'contacts/form',
  'trials/',
  'ops/',
  'e2e/access',
  'e2e/hostile',
  '/kill',
  'db/embedded',
  'auth/routes',
  'auth/notes-matrix',
]

/**
 * The longest first, so that no worker has a long one left when the others are done; and in the same order
 * everywhere, however often the machine has run them.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const known = long.findIndex((part) => moduleId.includes(part))
      if (known >= 0) return known
      // whatever drives a browser takes longer than what does not
      return moduleId.includes('/e2e/') ? long.length : long.length + 1
    }
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size
    return specifications.toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a))
  }
}
