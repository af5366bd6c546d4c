import { expect, test } from 'vitest'
import { fold, likenessOf, searchTextOf, soughtWords } from '../../server/search/rules.ts'

test.each([
  ['Comisión del Condado de Dale', 'comision del condado de dale'],
  ["St. Vincent's — St. Clair", 'st vincents st clair'],
  ['Jackson’s Gap', 'jacksons gap'],
  ['  Lee-Russell\t(NC)  ', 'lee russell nc'],
  ['Peña', 'pena'],
  ['…', ''],
])('fold %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
  expect(fold(folded)).toBe(folded)
})

test('an institution is found in either language by kind and county', () => {
  const text = searchTextOf({
    name: "Marshall County Sheriff's Office",
    kind: 'sheriff',
    countyNames: ['Marshall'],
  })
  expect(text).toBe('marshall county sheriffs office sheriff alguacil marshall')
})

test('a kind without words of its own is found by its name', () => {
  const text = searchTextOf({ name: 'Acme', kind: 'food_bank', countyNames: [] })
  expect(text).toBe('acme food bank')
})

test.each([
  ['marshall sheriff', 'marshall county sheriffs office', true],
  ['marsh', 'marshall county', true],
  ['sherif', 'sheriff', true],
  ['sherrif', 'sheriff', true],
  ['alguasil', 'alguacil marshall', true],
  ['marshal alguacil', 'alguacil marshall', true],
  ['marschall', 'marshall', true],
  ['marhsall', 'marshall', true],
  ['mayor', 'manor', true],
  ['city', 'cite', false],
  ['marshall hospital', 'marshall county sheriff', false],
  ['etowah', 'marshall', false],
])('%j finds %j without a database: %j', (words, text, found) => {
  expect(likenessOf(words, text) > 0).toBe(found)
})

test('a whole word is more like than a part, and a part than a slip', () => {
  const [whole, part, slip] = ['hospital', 'hospitals', 'hospitel'].map((text) =>
    likenessOf('hospital', text),
  )
  expect(whole).toBeGreaterThan(part ?? 0)
  expect(part).toBeGreaterThan(slip ?? 0)
})

test.each([
  ['The Mayor of Arab', 'mayor arab'],
  ['Comisión del Condado', 'comision condado'],
  ['de la', 'de la'],
])('of %j the words that have to be found are %j', (text, words) => {
  expect(soughtWords(text)).toBe(words)
})
