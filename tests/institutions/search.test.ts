import { expect, test } from 'vitest'
import { fold, searchTextOf } from '../../server/institutions/search.ts'

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
