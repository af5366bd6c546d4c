import { expect, test } from 'vitest'
import { neededFields } from '../../server/records/rules.ts'

test('an agreement makes its own title; whatever else needs one', () => {
  expect(neededFields('287g')).toEqual(['institution', 'day'])
  expect(neededFields('vote')).toEqual(['institution', 'day', 'title'])
})
