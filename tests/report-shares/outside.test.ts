import { expect, test } from 'vitest'
import { ReportContents } from '../../server/report-contents/contract.ts'
import { correctedForOutsiders, forOutsiders } from '../../server/report-shares/outside.ts'
import { sampleContents } from '../report-files/sample.ts'

interface Schema {
  format?: string
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
}

/** Where ids stand in what this schema describes. */
function idsIn({ format, anyOf = [], items, properties = {} }: Schema, at = ''): string[] {
  return [
    ...(format === 'uuid' ? [at] : []),
    ...anyOf.flatMap((one) => idsIn(one, at)),
    ...(items ? idsIn(items, `${at}[]`) : []),
    ...Object.entries(properties).flatMap(([key, one]) => idsIn(one, at ? `${at}.${key}` : key)),
  ]
}

/** Where there is a value, by the same names. */
function filled(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => filled(one, `${at}[]`))
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, one]) => filled(one, at ? `${at}.${key}` : key))
}

/** What a report with a link may name singly; every other id of its contents stands in what is left out. */
const mayLeave = ['campaigns[].id', 'records.items[].id', 'records.items[].institution.id']

test('of what a report names singly only campaigns and public records leave by a link; a new field has to be decided', () => {
  const ids = [...new Set(idsIn(ReportContents as Schema))]
  expect(ids.length).toBeGreaterThan(mayLeave.length + 5)
  const left = new Set(filled(forOutsiders(sampleContents())))
  expect(ids.filter((at) => left.has(at)).sort()).toEqual(mayLeave)
  // each is in the whole report, so that leaving it out is what takes it away; of moves the sample has no reasons
  const before = new Set(filled(sampleContents()))
  expect(ids.filter((at) => !before.has(at) && !at.includes('.changes[]'))).toEqual([])
})

test.each([
  ['a number of contacts that is told', 'contacts.held', 1, 2, true],
  ['one of people that was not told', 'ladder.members', null, 8, false],
  ['one of people that is not told any more', 'ladder.members', 8, null, false],
  ['one of people, by one or two more', 'ladder.members', 8, 10, false],
  ['one of people, by more', 'ladder.members', 8, 11, true],
  ['one that was small, whoever reads it', 'ladder.members', 2, 8, false],
  ['one that the report does not tell', 'contacts.organization.other', 0, 4, false],
  ['one that the report tells otherwise', 'contacts.total', 5, 6, false],
])('of corrections: %s', (_, key, was, is, leaves) => {
  const contents = sampleContents()
  const shown = { key, value: was, previous: 3 }
  if (key === 'contacts.held') contents.contacts.held = shown
  if (key === 'ladder.members') contents.ladder.members = shown
  if (key === 'contacts.total') contents.contacts.total = { ...shown, value: 4 }
  const numbers = [{ key, of: null, name: 'Alianza del Norte', was, is }]
  const told = correctedForOutsiders({ today: '2026-11-26', numbers }, contents)
  expect(told).toEqual({ today: '2026-11-26', numbers: leaves ? [{ key, was, is }] : [] })
})
