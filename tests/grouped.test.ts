import { expect, test } from 'vitest'
import { grouped } from '../server/grouped.ts'

test('items by what is said of each', () => {
  const groups = grouped(['ab', 'b', 'ac'], (word) => word.slice(0, 1))
  expect([...groups]).toEqual([
    ['a', ['ab', 'ac']],
    ['b', ['b']],
  ])
})

test('one item under several, or under none', () => {
  const groups = grouped(['ab', '', 'b'], (word) => word.split(''))
  expect([...groups]).toEqual([
    ['a', ['ab']],
    ['b', ['ab', 'b']],
  ])
})
