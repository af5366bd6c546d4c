import { expect, test } from 'vitest'
import { namesIn } from '../../server/imports/understand/names.ts'

test.each([
  ['Sheriff Jordan Hale; Dana Reyes', ['Jordan Hale', 'Dana Reyes']],
  ['Hale,  Jordan\nDana   Reyes & Luz Ortiz', ['Jordan Hale', 'Dana Reyes', 'Luz Ortiz']],
  ['Alcaldesa Ana Ruiz y Juan Paz', ['Ana Ruiz', 'Juan Paz']],
])('%j names %j', (cell, names) => {
  expect(namesIn(cell).map(({ name }) => name)).toEqual(names)
})

test('cells made to take long take no longer than others', () => {
  // the longest that are looked at, as many as a file may have
  const cells = [`a${' '.repeat(398)}b`, '('.repeat(400), ' and'.repeat(100), "'’ -".repeat(100)]
  const started = performance.now()
  for (let row = 0; row < 30_000; row += 1) namesIn(cells[row % cells.length] as string)
  // 20 s before runs of spaces were made one
  expect(performance.now() - started).toBeLessThan(8_000)
})
