import { describe, expect, test } from 'vitest'
import { type Draft, draftFrom, draftOf, factsFrom } from '../../client/src/institutions/draft.ts'
import type { Institution } from '../../server/institutions/contract.ts'

const hospital: Institution = {
  id: '019aa7c2-5d1c-7000-8000-000000000001',
  sector: 'service',
  kind: 'hospital',
  name: 'Wiregrass Medical Center',
  scope: 'local',
  influence: 1,
  counties: ['01061'],
  confirmed: true,
  tags: ['interpreter'],
  alliance: 'not_assessed',
  freshness: null,
  website: null,
  phone: '(334) 684-3655',
  address: null,
  details: {},
  source: null,
  addedBy: null,
  version: 3,
  ageDays: null,
  contradiction: false,
  because: [],
  next: [],
  seats: [],
  records: [],
}

const changed = (part: Partial<Draft>, before = hospital) =>
  factsFrom({ ...draftOf(before), ...part }, before)

describe('what the form sends when one edits', () => {
  test('only what was changed differs: above all, confirmed stays confirmed', () => {
    expect(changed({ name: ' Wiregrass Hospital ' })).toEqual({
      sector: 'service',
      kind: 'hospital',
      name: 'Wiregrass Hospital',
      scope: 'local',
      influence: 1,
      counties: ['01061'],
      tags: ['interpreter'],
      website: null,
      phone: '(334) 684-3655',
      address: null,
      confirmed: true,
    })
  })

  test('an unconfirmed entry is not confirmed on the side', () => {
    const unconfirmed = { ...hospital, confirmed: false }
    expect(changed({ phone: '' }, unconfirmed)).not.toHaveProperty('confirmed')
  })

  test('the kind says the sector', () => {
    expect(changed({ kind: 'church' })).toMatchObject({ sector: 'community', kind: 'church' })
  })

  test('the counties say how it counts, unless they were left alone', () => {
    expect(changed({ counties: ['01061', '01045'] }).scope).toBe('district')
    expect(changed({ counties: ['01045'] }).scope).toBe('local')
    // a district that happens to lie in one county stays a district
    const district = { ...hospital, scope: 'district' as const }
    expect(changed({ name: 'Another name' }, district).scope).toBe('district')
  })

  test('statewide takes the counties away, and gives way to counties again', () => {
    expect(changed({ statewide: true })).toMatchObject({ scope: 'state', counties: [] })
    const statewide = { ...hospital, scope: 'state' as const, counties: [] }
    const local = changed({ statewide: false, counties: ['01061'] }, statewide)
    expect(local).toMatchObject({ scope: 'local', counties: ['01061'] })
  })

  test.each([
    ['example.org', 'https://example.org'],
    [' http://example.org ', 'http://example.org'],
    ['', null],
  ])('the website %j is sent as %j', (website, sent) => {
    expect(changed({ website }).website).toBe(sent)
  })
})

describe('what the address of the form says already', () => {
  test('a kind, a name and a county are taken over; a whole sector is no kind', () => {
    const draft = draftFrom(new URLSearchParams('what=shop&name=Peña Tires&county=01115'))
    expect(draft).toMatchObject({ kind: 'shop', name: 'Peña Tires', counties: ['01115'] })
    expect(draftFrom(new URLSearchParams('what=business')).kind).toBe('')
  })
})
