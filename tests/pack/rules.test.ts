import { expect, test } from 'vitest'
import {
  contactsAtMost,
  latestContacts,
  type packLists,
  refreshedPack,
  without,
} from '../../server/pack/rules.ts'

type Lists<T> = Record<(typeof packLists)[number], T[]>

const empty = <T>(): Lists<T> => ({
  institutions: [],
  contacts: [],
  commitments: [],
  followUps: [],
  asks: [],
  members: [],
})

const pack = (parts: Partial<Lists<{ id: string; text?: string }>>, more: object = {}) => ({
  full: false,
  regions: [] as string[],
  counties: [] as string[],
  removed: empty<string>(),
  ...empty<{ id: string; text?: string }>(),
  ...parts,
  ...more,
})

test('what changed takes the place of what was, what was taken away goes, the rest stays', () => {
  const before = pack(
    { contacts: [{ id: 'a', text: 'old' }, { id: 'b' }, { id: 'c' }] },
    { full: true, regions: ['r'], counties: ['01095'] },
  )
  const next = pack(
    { contacts: [{ id: 'a', text: 'new' }, { id: 'd' }] },
    { removed: { ...empty<string>(), contacts: ['b', 'never there'] } },
  )
  const after = refreshedPack(before, next)
  expect(after.contacts).toEqual([{ id: 'c' }, { id: 'a', text: 'new' }, { id: 'd' }])
  expect(after).toMatchObject({ full: true, regions: ['r'], counties: ['01095'] })
})

test('a whole pack takes the place of the one before', () => {
  const whole = pack({ asks: [{ id: 'x' }] }, { full: true })
  expect(refreshedPack(pack({ asks: [{ id: 'y' }] }), whole)).toBe(whole)
})

test('of ids asked for, those that nothing was found for', () => {
  expect(without(['a', 'b'], [{ id: 'b' }])).toEqual(['a'])
})

test('the latest contacts of the days that count', () => {
  const contact = (id: string, happenedOn: string) => ({ id, happenedOn })
  const list = [
    contact('a', '2026-01-01'),
    contact('b', '2026-01-03'),
    contact('c', '2026-01-03'),
    contact('d', '2026-01-02'),
  ]
  expect(latestContacts(list, '2026-01-02').map(({ id }) => id)).toEqual(['c', 'b', 'd'])
  const many = Array.from({ length: contactsAtMost + 5 }, (_, n) => contact(`${n}`, '2026-01-03'))
  expect(latestContacts(many, '2026-01-01')).toHaveLength(contactsAtMost)
})
