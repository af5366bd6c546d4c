import { expect, test } from 'vitest'
import { namesIn } from '../../server/imports/understand/names.ts'

test.each([
  ['Sheriff Jordan Hale; Dana Reyes', ['Jordan Hale', 'Dana Reyes']],
  ['Hale,  Jordan\nDana   Reyes & Luz Ortiz', ['Jordan Hale', 'Dana Reyes', 'Luz Ortiz']],
  ['Alcaldesa Ana Ruiz y Juan Paz', ['Ana Ruiz', 'Juan Paz']],
])('%j names %j', (cell, names) => {
  expect(namesIn(cell).map(({ name }) => name)).toEqual(names)
})

test('cells made to take long take no longer than a few times as long as others', () => {
  // as long as the longest that are looked at
  const other = 'Maria Lopez, Juan Perez and Rev. Ana Ortiz; '.repeat(9)
  const made = [`a${' '.repeat(398)}b`, '('.repeat(400), ' and'.repeat(100), "'’ -".repeat(100)]
  const usual = shortest(other)
  // 76 times before runs of spaces were made one
  for (const cell of made) expect(shortest(cell) / usual).toBeLessThan(25)
})

/** Milliseconds that a cell takes when nothing else is done meanwhile: the shortest of many tries. */
function shortest(cell: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 20; round += 1) {
    const started = performance.now()
    for (let time = 0; time < 20; time += 1) namesIn(cell)
    best = Math.min(best, performance.now() - started)
  }
  return best
}
