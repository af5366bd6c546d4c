import { expect, test } from 'vitest'
import { kindsBySector, sectorOfKind, sectors } from '../../server/institutions/rules.ts'
import { movementOf } from '../../server/reports/movement-rules.ts'
import { codeOf, isAdded, listOf, mayRetire, shippedKeys } from '../../server/words/list-rules.ts'
import { codeNamed, type Labels, toOwnWords, wordsOfGroup } from '../../server/words/own.ts'
import { kindsOf, ownKindsOf } from '../../server/words/rules.ts'

const mosque = 'institutionKind.church__mosque'
const labels: Labels = new Map([
  ['institutionKind.church', { en: 'Congregation', es: 'Congregación', retired: true }],
  [mosque, { en: 'Mosque', es: 'Mezquita', retired: false }],
  ['movement.faith', { en: 'Faith', es: 'Fe', retired: false }],
])

test('a kind of our own is what its key says it is one of, to every rule', () => {
  expect(sectorOfKind('church__mosque')).toBe('community')
  expect(sectorOfKind('nowhere__mosque')).toBeUndefined()
  expect(movementOf({ sector: 'community', kind: 'church__mosque' })).toBe('faith')
  expect(movementOf({ sector: 'community', kind: 'other_community__club' })).toBeNull()
  expect(isAdded(mosque)).toBe(true)
  expect(isAdded('institutionKind.church')).toBe(false)
  expect(isAdded('institutionKind.nowhere__x')).toBe(false)
  expect(isAdded('sector.church__mosque')).toBe(false)
  expect(isAdded('tag.jail')).toBe(true)
  expect(isAdded('contactKind.visit__court_watch')).toBe(true)
  expect(isAdded('contactKind.visit')).toBe(false)
  expect(isAdded('contactKind.church__mosque')).toBe(false)
  expect(isAdded('recordKind.policy__jail_contract')).toBe(true)
  expect(isAdded('recordKind.287g__x')).toBe(false)
  expect(isAdded('recordKind.visit__x')).toBe(false)
  expect(isAdded('movement.faith__x')).toBe(false)
  expect(isAdded('nowhere.x__y')).toBe(false)
})

test('what takes the rest of a sector stays, and so does everything but kinds of institutions', () => {
  expect(mayRetire('institutionKind.church')).toBe(true)
  expect(mayRetire(mosque)).toBe(true)
  expect(mayRetire('tag.jail')).toBe(true)
  for (const sector of sectors) {
    expect(mayRetire(`institutionKind.${kindsBySector[sector].at(-1)}`)).toBe(false)
    expect(mayRetire(`sector.${sector}`)).toBe(false)
  }
  expect(listOf('alliance.ally')).toBeUndefined()
  expect(shippedKeys).toContain('movement.faith')
  expect(codeOf('recordKind.287g')).toBe('287g')
})

test('no two lists have a kind of the same code: sessions tell retired ones by it', () => {
  const kinds = shippedKeys.filter((key) => /Kind[.]/.test(key)).map(codeOf)
  expect(new Set(kinds).size).toBe(kinds.length)
})

test('forms offer our own kinds below what they are one of, and none that is retired', () => {
  const own = toOwnWords(labels)
  expect(kindsOf('community', own)).toContain('church__mosque')
  expect(kindsOf('community', own)).not.toContain('church')
  expect(kindsOf('community', own, 'church').slice(0, 2)).toEqual(['church', 'church__mosque'])
  expect(kindsOf('community', own, 'all')).toHaveLength(kindsBySector.community.length + 1)
  expect(kindsOf('police', own)).toEqual(kindsBySector.police)
})

test('our own kinds of contacts and records are offered below the one that they count as', () => {
  const own = toOwnWords(
    new Map([
      ['contactKind.visit__court_watch', { en: 'Court watch', es: 'Observación', retired: false }],
      ['contactKind.visit__canvass', { en: 'Canvass', es: 'Recorrido', retired: true }],
      ['recordKind.policy__jail', { en: 'Jail contract', es: 'Contrato', retired: false }],
    ]),
  )
  expect(ownKindsOf('contactKind.visit', own)).toEqual(['visit__court_watch'])
  expect(ownKindsOf('contactKind.visit', own, 'visit__canvass')).toHaveLength(2)
  expect(ownKindsOf('contactKind.call', own)).toEqual([])
  expect(ownKindsOf('recordKind.policy', own)).toEqual(['policy__jail'])
  expect(ownKindsOf('recordKind.visit', own)).toEqual([])
})

test('sessions tell words by sentence, files and sheets by either language', () => {
  const own = toOwnWords(labels)
  expect(own.es).toMatchObject({ [mosque]: ['Mezquita'], 'report.movement.faith': ['Fe'] })
  expect(own.retired).toEqual(['church'])
  expect(codeNamed(labels, 'institutionKind', 'MEZQUITA')).toBe('church__mosque')
  expect(codeNamed(labels, 'institutionKind', 'congregacion')).toBe('church')
  expect(codeNamed(labels, 'contactKind', 'Mosque')).toBeUndefined()
  const kinds = wordsOfGroup(labels, 'institutionKind')
  expect(kinds).toContainEqual(['church', 'Congregation', 'Congregación'])
  expect(kinds).toContainEqual(['church__mosque', 'Mosque', 'Mezquita'])
  expect(kinds).toContainEqual(['sheriff', 'Sheriff', 'Alguacil'])
})
