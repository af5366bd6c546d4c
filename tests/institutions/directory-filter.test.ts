import { expect, test } from 'vitest'
import {
  filterOf,
  institutionsQuestion,
  peopleQuestion,
  searchOf,
} from '../../client/src/institutions/directory-filter.ts'

const question = (search: string) => institutionsQuestion(filterOf(new URLSearchParams(search)))

test.each([
  ['', {}],
  ['q=hospital', { q: 'hospital' }],
  ['what=police', { sector: 'police' }],
  ['what=sheriff', { kind: 'sheriff' }],
  ['where=01095', { county: '01095' }],
  ['where=top-of-alabama', { region: 'top-of-alabama' }],
  ['where=unknown', { countyUnknown: true }],
  ['unconfirmed=yes', { unconfirmed: true }],
  ['tag=interpreter', { tag: 'interpreter' }],
  // statewide offices lie in no place
  ['view=statewide&where=01095&what=police', { scope: 'state', sector: 'police' }],
  ['view=nonsense', {}],
])('the address ?%s asks for %o', (search, asked) => {
  expect(question(search)).toEqual(asked)
})

test('people are asked for by words and county alone', () => {
  const filter = filterOf(new URLSearchParams('view=people&q=ross&where=01095&what=police'))
  expect(peopleQuestion(filter)).toEqual({ q: 'ross', county: '01095' })
  expect(peopleQuestion({ ...filter, where: 'top-of-alabama' })).toEqual({ q: 'ross' })
})

test('an address comes back as it was, without what was not chosen', () => {
  const search = 'view=people&q=pe%C3%B1a&what=shop&where=unknown&tag=jail&unconfirmed=yes'
  expect(searchOf(filterOf(new URLSearchParams(search))).toString()).toBe(search)
  expect(searchOf(filterOf(new URLSearchParams(''))).toString()).toBe('')
})
