import { expect, test } from 'vitest'
import {
  endingOf,
  exportKinds,
  exportKindsOf,
  exportWhatsOf,
  filtersOf,
  kindsAlone,
} from '../../server/export/rules.ts'

test.each([
  { roles: ['organizer'], takes: exportKinds },
  { roles: ['lead'], takes: exportKinds },
  { roles: ['leadership'], takes: exportKinds },
  { roles: ['admin', 'lead'], takes: exportKinds },
  { roles: ['viewer'], takes: ['statuses'] },
  { roles: ['admin'], takes: ['statuses'] },
] as const)('$roles takes out $takes', ({ roles, takes }) => {
  expect(exportKindsOf(roles)).toEqual(takes)
})

test('every kind can be narrowed to a region', () => {
  for (const kind of kindsAlone) expect(filtersOf[kind]).toContain('region')
})

test('everything is a choice where there is more than one kind', () => {
  expect(exportWhatsOf(['lead'])).toEqual([...kindsAlone, 'everything'])
  expect(exportWhatsOf(['viewer'])).toEqual(['statuses'])
})

test.each([
  ['contacts', 'csv', 'csv'],
  ['contacts', 'xlsx', 'xlsx'],
  ['everything', 'csv', 'zip'],
  ['everything', 'xlsx', 'xlsx'],
] as const)('%s as %s is a file that ends with %s', (what, format, ending) => {
  expect(endingOf(what, format)).toBe(ending)
})
