import { expect, test } from 'vitest'
import { figuresOf } from '../../server/report-contents/rules.ts'
import { figuresIn, numbered } from '../report-files/sample.ts'

test('every figure of a report is in the list', () => {
  const contents = numbered()
  expect(new Set(figuresOf(contents).map(({ key }) => key)).size).toBe(figuresIn(contents))
})
