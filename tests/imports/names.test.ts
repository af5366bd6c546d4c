import { expect, test } from 'vitest'
import { Asking } from '../../server/imports/understand/asking.ts'
import { namesIn } from '../../server/imports/understand/names.ts'
import { Ours } from '../../server/imports/understand/people.ts'

test.each([
  ['Sheriff Jordan Hale; Dana Reyes', ['Jordan Hale', 'Dana Reyes']],
  ['Hale,  Jordan\nDana   Reyes & Luz Ortiz', ['Jordan Hale', 'Dana Reyes', 'Luz Ortiz']],
  ['Alcaldesa Ana Ruiz y Juan Paz', ['Ana Ruiz', 'Juan Paz']],
  ['Ana López, Luis Díaz', ['Ana López', 'Luis Díaz']],
  ['Ana López, Luis Díaz, Eva Paz', ['Ana López', 'Luis Díaz', 'Eva Paz']],
  ['Sheriff Hale, Deputy Cruz', ['Hale', 'Cruz']],
  ['Pinion, Todd', ['Todd Pinion']],
  ['Pinion, Sheriff Todd A.', ['Todd A. Pinion']],
  ['de la Cruz, Ana María', ['Ana María de la Cruz']],
  ['García López, Ana', ['Ana García López']],
  ['Martin Luther King, Jr.', ['Martin Luther King Jr.']],
  ['King, Martin Luther, Jr.', ['Martin Luther King Jr.']],
  ['Ana Ruiz, M.D.', ['Ana Ruiz']],
  ['Juan Pérez y García', ['Juan Pérez y García']],
  ['Juan Pérez y García y Ana Ruiz', ['Juan Pérez y García', 'Ana Ruiz']],
  ['Ana y Juan', ['Ana', 'Juan']],
  ['Maria Lopez (secretaria) 256-555-0100', ['Maria Lopez']],
  ['Maria Lopez, tel. (256) 555-0100 ext. 12', ['Maria Lopez']],
  ['Maria Lopez +1 256 555 0100; Ana Ruiz', ['Maria Lopez', 'Ana Ruiz']],
  ['Maria Lopez (secretaria, turno de día/noche), Ana Ruiz', ['Maria Lopez', 'Ana Ruiz']],
  ['Hale (Sheriff), Cruz (Deputy)', ['Hale', 'Cruz']],
  ['Chief', []],
  ['Nurse manager', []],
  ['Jefe de la policía y Ana Ruiz', ['Ana Ruiz']],
])('%j names %j', (cell, names) => {
  expect(namesIn(cell).map(({ name }) => name)).toEqual(names)
})

test.each([
  ['Jefe de policía Todd Pinion', 'Todd Pinion', 'Jefe de Policía'],
  ['Chief of Police Todd Pinion', 'Todd Pinion', 'Chief of Police'],
  ['chief deputy Todd Pinion', 'Todd Pinion', 'Chief Deputy'],
  ['Todd Pinion, Chief of Police', 'Todd Pinion', 'Chief of Police'],
  ['Nurse manager, Ana Ruiz', 'Ana Ruiz', 'Nurse Manager'],
  ['Chief, Todd Pinion', 'Todd Pinion', 'Chief'],
  ['Pinion, Sheriff Todd', 'Todd Pinion', 'Sheriff'],
  ['Maria Lopez (secretaria)', 'Maria Lopez', 'Secretaria'],
])('%j holds an office', (cell, name, title) => {
  expect(namesIn(cell)).toEqual([{ name, title }])
})

test('a first name after `y` is another of ours', () => {
  const ours = new Ours(
    [
      { id: 'ana', name: 'Ana Ruiz' },
      { id: 'luis', name: 'Luis' },
    ],
    new Asking(new Map()),
  )
  expect(ours.find({ sheet: 0, row: 2 }, 'Ana Ruiz y Luis')).toEqual(['ana', 'luis'])
})

test('cells made to take long take no longer than a few times as long as others', () => {
  // as long as the longest that are looked at
  const other = 'Maria Lopez, Juan Perez and Rev. Ana Ortiz; '.repeat(9)
  const made = [
    `a${' '.repeat(398)}b`,
    '('.repeat(400),
    ' and'.repeat(100),
    "'’ -".repeat(100),
    ', '.repeat(200),
    '1 '.repeat(200),
    ' y a'.repeat(100),
  ]
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
