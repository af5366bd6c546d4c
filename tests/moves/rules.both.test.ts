import { expect, test } from 'vitest'
import { type CountyMoves, directionOfMoves, reasonsOfMoves } from '../../server/moves/rules.ts'

const because = (entryId: string) => ({ entryId }) as never
const move = (direction: string, ...changes: object[]) =>
  ({ direction, changes, before: 'ally', after: 'neutral', onlyTime: false }) as never

test.each<[CountyMoves, string]>([
  [{ alliance: move('improved'), accountability: null }, 'improved'],
  [{ alliance: null, accountability: move('worsened') }, 'worsened'],
  [{ alliance: move('improved'), accountability: move('improved') }, 'improved'],
  [{ alliance: move('improved'), accountability: move('worsened') }, 'changed'],
  [{ alliance: null, accountability: null }, 'changed'],
])('%# both statuses together say in which direction', (moves, direction) => {
  expect(directionOfMoves(moves)).toBe(direction)
})

test('every entry that explains them is named', () => {
  const change = (before: string, after: string) => ({
    ...{ cause: 'entered', before: because(before), after: because(after), decidedBy: null },
  })
  const moves = { alliance: move('improved', change('a', 'b')), accountability: null }
  expect(reasonsOfMoves(moves).map(({ entryId }) => entryId)).toEqual(['a', 'b'])
  const both = { alliance: null, accountability: move('changed', change('c', 'd')) }
  expect(reasonsOfMoves(both).map(({ entryId }) => entryId)).toEqual(['c', 'd'])
})
