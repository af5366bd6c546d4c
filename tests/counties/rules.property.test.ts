import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allianceValues, defaultThresholds } from '../../server/assessments/rules.ts'
import {
  countyStatus,
  countyStatusFrom,
  type InstitutionFacts,
  institutionStanding,
  institutionStatus,
} from '../../server/counties/rules.ts'
import { sectors, weightInCounty } from '../../server/institutions/rules.ts'
import type { Because } from '../../server/reasons/rules.ts'
import { someInstitutions, someWhen } from './arbitrary-facts.ts'
import { ago, assessed, dated, institution, judged, now } from './facts.ts'
import { accountabilityByReplay, allianceByVoices, visible } from './recompute.ts'

/** On failure fast-check prints the seed, the path and the smallest facts that fail. */
const often = { numRuns: 500 }

const statusOf = (institutions: readonly InstitutionFacts[], when = now) =>
  countyStatus(institutions, when, defaultThresholds)

describe('against the same rules written a second time', () => {
  test('alliance and freshness', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const status = statusOf(institutions, when)
        const expected = allianceByVoices(visible(institutions, when), when.asOf)
        expect(status.alliance.value).toBe(expected.value)
        expect(status.freshness.ageDays).toBe(expected.ageDays)
      }),
      { numRuns: 2000 },
    )
  })

  test('accountability and its counts', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const { value, counts } = statusOf(institutions, when).accountability
        const expected = accountabilityByReplay(visible(institutions, when), when.asOf)
        expect(value).toBe(expected.value)
        const { asks, ...states } = counts
        expect(asks).toBe(expected.asks)
        for (const [state, count] of Object.entries(states))
          expect([state, count]).toEqual([state, expected.counts.get(state) ?? 0])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what changes nothing', () => {
  test('the order of anything', () => {
    const mixed = <One extends { id: string }>(entries: readonly One[], key: number): One[] =>
      [...entries].sort((a, b) => scrambled(a.id, key) - scrambled(b.id, key))
    fc.assert(
      fc.property(someInstitutions, someWhen, fc.nat(), (institutions, when, key) => {
        const other = mixed(institutions, key).map((facts) => ({
          ...facts,
          assessments: mixed(facts.assessments, key),
          heldContacts: mixed(facts.heldContacts, key),
          commitments: mixed(facts.commitments, key).map((one) => ({
            ...one,
            events: mixed(one.events, key),
          })),
          asks: mixed(facts.asks, key),
          records: mixed(facts.records, key),
        }))
        expect(statusOf(other, when)).toEqual(statusOf(institutions, when))
      }),
      often,
    )
  })

  test('entries after asOf, and entries recorded after knownOn: as if they were deleted', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const later = { ...when, knownOn: null }
        expect(statusOf(visible(institutions, later), later)).toEqual(statusOf(institutions, later))
        expect(statusOf(visible(institutions, when), later)).toEqual(statusOf(institutions, when))
      }),
      often,
    )
  })

  test('statewide institutions', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const local = institutions.filter(({ scope }) => scope !== 'state')
        expect(statusOf(institutions, when)).toEqual(statusOf(local, when))
      }),
      often,
    )
  })

  test('institutions of other sectors, when one is asked for', () => {
    fc.assert(
      fc.property(someInstitutions, fc.constantFrom(...sectors), (institutions, sector) => {
        const own = institutions.filter((facts) => facts.sector === sector)
        expect(countyStatus(institutions, now, defaultThresholds, sector)).toEqual(statusOf(own))
      }),
      often,
    )
  })

  test('taking each standing once for all counties', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const standings = institutions.map((one) =>
          institutionStanding(one, when, defaultThresholds),
        )
        const status = countyStatusFrom(standings)
        expect(status).toEqual(statusOf(institutions, when))
        expect(countyStatusFrom(standings)).toEqual(status)
      }),
      often,
    )
  })

  test('every entry that alliance and freshness do not name, all of them away', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const { alliance, freshness } = statusOf(institutions, when)
        const named = idsOf([...alliance.because, ...freshness.because])
        const rest = institutions.map((facts) => ({
          ...facts,
          assessments: facts.assessments.filter(({ id }) => named.has(id)),
          heldContacts: facts.heldContacts.filter(({ id }) => named.has(id)),
          commitments: [],
          asks: [],
          records: [],
        }))
        const without = statusOf(rest, when)
        expect(without.alliance).toEqual(alliance)
        expect(without.freshness).toEqual(freshness)
      }),
      often,
    )
  })

  test('every commitment and ask that accountability does not name, all of them away', () => {
    // contacts and events stay: what keeps a promise from stalling is the absence of a reason
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const { value, because } = statusOf(institutions, when).accountability
        const named = idsOf(because)
        const rest = institutions.map((facts) => ({
          ...facts,
          commitments: facts.commitments.filter(({ id }) => named.has(id)),
          asks: facts.asks.filter(({ id }) => named.has(id)),
        }))
        const without = statusOf(rest, when).accountability
        expect([without.value, without.because]).toEqual([value, because])
      }),
      often,
    )
  })
})

describe('reasons', () => {
  test('are entries that exist, of that institution, that day and weight, and had happened', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const status = statusOf(institutions, when)
        const reasons = [
          ...status.alliance.because,
          ...status.freshness.because,
          ...status.accountability.because,
          ...status.contradictions.flatMap(({ because }) => because),
          ...institutions.flatMap((one) => institutionStatus(one, when, defaultThresholds).because),
        ]
        const seen = entriesOf(visible(institutions, when))
        for (const { text: _, ...reason } of reasons) {
          expect(seen.get(reason.entryId)).toEqual(reason)
          expect(reason.day <= when.asOf).toBe(true)
        }
      }),
      often,
    )
  })

  test('come once each, and are missing only where nothing was found', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const { alliance, freshness, accountability } = statusOf(institutions, when)
        for (const { because } of [alliance, freshness, accountability])
          expect(idsOf(because).size).toBe(because.length)
        expect(alliance.because.length === 0).toBe(alliance.value === 'not_assessed')
        expect(freshness.because.length).toBe(alliance.because.length)
        expect(accountability.because.length === 0).toBe(accountability.value === 'never_asked')
      }),
      often,
    )
  })
})

describe('what one more entry can do', () => {
  const counted = institution('zz', { influence: 2 })

  test('a broken promise is never washed away', () => {
    fc.assert(
      fc.property(someInstitutions, fc.integer({ min: 0, max: 730 }), (institutions, days) => {
        const one = { ...counted, commitments: [judged('zz-broken', 'broken', days)] }
        const before = statusOf(institutions).accountability
        const { value, because } = statusOf([...institutions, one]).accountability
        const kept = before.counts.kept + before.counts.partly_kept > 0
        expect(value).toBe(kept ? 'mixed' : 'broken')
        expect(idsOf(because)).toContain('zz-broken')
      }),
      often,
    )
  })

  test('an ask only ends never asked', () => {
    fc.assert(
      fc.property(someInstitutions, (institutions) => {
        const { value } = statusOf(institutions).accountability
        const one = { ...counted, asks: [dated('zz-ask', 3)] }
        const after = statusOf([...institutions, one]).accountability.value
        expect(after).toBe(value === 'never_asked' ? 'asked' : value)
      }),
      often,
    )
  })

  test('a worse assessment never makes a county look better', () => {
    fc.assert(
      fc.property(someInstitutions, fc.constantFrom(1, 2, 3, 4), (institutions, value) => {
        const rank = (assessment: 1 | 2 | 3 | 4 | 5) => {
          const one = { ...counted, assessments: [assessed('zz-a', assessment, 1)] }
          const alliance = statusOf([...institutions, one]).alliance.value
          fc.pre(alliance !== 'contested')
          return allianceValues.indexOf(alliance as (typeof allianceValues)[number])
        }
        expect(rank((value + 1) as 2 | 3 | 4 | 5)).toBeGreaterThanOrEqual(rank(value))
      }),
      often,
    )
  })

  test('a held contact never makes anything older, and ends never contacted', () => {
    fc.assert(
      fc.property(someInstitutions, fc.nat(8), (institutions, at) => {
        const touched = institutions.map((facts, i) =>
          i === at ? { ...facts, heldContacts: [...facts.heldContacts, dated('zz-c', 0)] } : facts,
        )
        const [before, after] = [institutions[at], touched[at]].map(
          (facts) => facts && institutionStatus(facts, now, defaultThresholds),
        )
        fc.pre(before !== undefined)
        expect(after).toMatchObject({ ageDays: 0, freshness: 'fresh', lastHeldOn: ago(0) })
        if (institutions[at]?.scope !== 'state')
          expect(statusOf(touched).neverContacted).toBe(false)
      }),
      often,
    )
  })
})

function idsOf(reasons: readonly Because[]): Set<string> {
  return new Set(reasons.map(({ entryId }) => entryId))
}

/** What a reason must say of each entry, but for its text. */
function entriesOf(institutions: readonly InstitutionFacts[]) {
  const entries = new Map<string, Omit<Because, 'text'>>()
  for (const facts of institutions) {
    const weight = weightInCounty(facts.scope, facts.influence)
    const add = (entry: Because['entry'], id: string, day: string) =>
      entries.set(id, { entryId: id, entry, institutionId: facts.id, day, weight })
    for (const { id, day } of facts.assessments) add('assessment', id, day)
    for (const { id, day } of facts.heldContacts) add('contact', id, day)
    for (const { id, day } of facts.asks) add('ask', id, day)
    for (const { id, day } of facts.records) add('record', id, day)
    for (const { id, madeOn, events } of facts.commitments) {
      add('commitment', id, madeOn)
      for (const event of events) add('commitment_event', event.id, event.day)
    }
  }
  return entries
}

/** A number for an id that has nothing to do with its order. */
function scrambled(id: string, key: number): number {
  let hash = key
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x9e3779b1) >>> 0
  return hash
}
