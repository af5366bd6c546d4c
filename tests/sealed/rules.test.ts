import { expect, test } from 'vitest'
import { closureOf } from '../../server/sealed/rules.ts'

test.each([
  ['shared', null, null],
  ['organization', null, null],
  ['restricted', null, 'sealed'],
  ['shared', '2026-11-26T00:00:00.000Z', 'erased'],
  ['restricted', '2026-11-26T00:00:00.000Z', 'erased'],
] as const)('%s, erased at %s: %s', (sensitivity, erasedAt, closure) => {
  expect(closureOf({ sensitivity, erasedAt })).toBe(closure)
})
