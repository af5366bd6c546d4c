import { describe, expect, test } from 'vitest'
import {
  type Entry,
  joined,
  led,
  likeInstitutions,
  likePeople,
  names,
} from '../../server/duplicates/rules.ts'

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  id: name,
  name,
  kind: 'employer',
  phone: null,
  website: null,
  seatIds: [],
  ...more,
})

describe('which institutions look like one', () => {
  test.each([
    ['Sand Mountain Poultry', 'sand mountain poultry', ['same_name']],
    ['Iglesia San José', 'Iglesia San Jose', ['same_name']],
    ['Sand Mountain Poultry', 'Sand Mountain Poultry, Inc.', ['alike_name']],
    ['Sand Mtn Poultry', 'Sand Mountain Poultry', ['alike_name']],
    ['Albertville Polise', 'Albertville Police Department', ['alike_name']],
    ['First Baptist Church', 'First Baptist Church of Boaz', ['alike_name']],
    ['First Baptist Church of Arab', 'First Baptist Church of Boaz', undefined],
    ['House District 26', 'House District 27', undefined],
    ['Marshall County Schools', 'Marshall County Health Department', undefined],
    ['The Office', 'Poultry', undefined],
    ['?', '!', undefined],
  ])('%s and %s: %s', (a, b, because) => {
    expect(likeInstitutions(entry(a), entry(b))?.because).toEqual(because)
    expect(likeInstitutions(entry(b), entry(a))?.because).toEqual(because)
  })

  test('of what a county has one of, two are one', () => {
    const [one, other] = ['Sheriff', 'Marshall Co. S.O.'].map((name) =>
      entry(name, { kind: 'sheriff' }),
    )
    expect(likeInstitutions(one as Entry, other as Entry)?.because).toEqual(['one_of_its_kind'])
  })

  test('the same phone or page counts where names are close', () => {
    const at = { phone: '(256) 555-0100', website: 'https://www.plant.example/' }
    const other = { phone: '256.555.0100', website: 'http://plant.example' }
    expect(likeInstitutions(entry('Plant One', at), entry('Plant Two', other))).toEqual({
      score: expect.closeTo(0.8),
      because: ['same_phone', 'same_website'],
    })
    expect(likeInstitutions(entry('Bakery', at), entry('Plant Two', other))).toBeUndefined()
    expect(
      likeInstitutions(entry('Plant One', { phone: '1' }), entry('Plant X', { phone: '1' })),
    ).toBeUndefined()
    const same = likeInstitutions(entry('Plant', at), entry('plant', other))
    expect(same?.score).toBe(1)
  })
})

describe('which people look like one', () => {
  test.each([
    ['Sheriff Pat Doe', 'Pat Doe Jr.', [], ['same_name']],
    ['Tom Hale', 'Thomas Hale', [], ['alike_name']],
    ['Ana Hale', 'Thomas Hale', [], undefined],
    ['Thom Hale', 'Thomas Hale', [], ['alike_name']],
    ['Tom Hale', 'Thomas Hale', ['seat'], ['alike_name', 'same_seat']],
    ['T Hale', 'Thomas Hale', [], ['alike_name']],
    ['Ana Lopez', 'Ana López', [], ['same_name']],
    ['Ana Lopez', 'Eva Ruiz', ['seat'], undefined],
    ['Dr.', 'Mayor', [], undefined],
  ])('%s and %s in %s: %s', (a, b, seatIds, because) => {
    expect(likePeople(entry(a, { seatIds }), entry(b, { seatIds }))?.because).toEqual(because)
  })
})

test('names of other letters, or of none, are like nothing but themselves', () => {
  expect(likeInstitutions(entry(''), entry(''))).toBeUndefined()
  expect(
    likeInstitutions(entry('Plaza', { phone: '2565550100' }), entry('Plaza'))?.because,
  ).toEqual(['same_name'])
  expect(likePeople(entry('X'), entry('Y'))).toBeUndefined()
  expect(likePeople(entry(''), entry('Hale'))).toBeUndefined()
  expect(likePeople(entry('Hale'), entry(''))).toBeUndefined()
})

test('two as one: each entry once, what it is as the one that stays or as was chosen', () => {
  const facts = (id: string, ids: string[]) => ({
    id,
    sector: 'business' as const,
    scope: 'local' as const,
    influence: 1 as const,
    counties: ['01095'],
    assessments: ids.map((one) => ({ id: one })),
    heldContacts: [],
    commitments: [],
    asks: [],
    records: [],
  })
  const [a, b] = [facts('a', ['1', '2']), facts('b', ['2', '3'])]
  const standing = { sector: 'service', scope: 'district', influence: 3, counties: [] } as const
  const one = joined(a as never, b as never, standing as never) as unknown as typeof a
  expect(one.id).toBe('a')
  expect(one.assessments.map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(one.influence).toBe(3)
})

describe('old ids', () => {
  const survivors = new Map([['old', 'new']])

  test('lead on however deep, and lists name each once', () => {
    const sent = {
      institutionIds: ['old', 'new', 'other'],
      participants: [
        { personId: 'old' },
        { personId: 'new' },
        { memberId: 'm' },
        { memberId: 'm' },
      ],
      parts: [{ id: 'x', institutionId: 'old' }, null, 3],
    }
    expect(led(sent, survivors)).toEqual({
      institutionIds: ['new', 'other'],
      participants: [{ personId: 'new' }, { memberId: 'm' }, { memberId: 'm' }],
      parts: [{ id: 'x', institutionId: 'new' }, null, 3],
    })
  })

  test('are found wherever they stand', () => {
    expect(names({ parts: [{ institutionId: 'old' }] }, survivors)).toBe(true)
    expect(names({ parts: [{ institutionId: 'new' }, null, 3] }, survivors)).toBe(false)
  })
})
