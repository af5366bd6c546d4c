import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { institutionOutlook } from '../../server/assessments/outlook.ts'
import { defaultThresholds, freshnessOf, latestInView } from '../../server/assessments/rules.ts'
import { commitmentOutlook } from '../../server/commitments/outlook.ts'
import {
  type CommitmentEventFact,
  stateOfCommitment,
  verdicts,
} from '../../server/commitments/rules.ts'
import { countyOutlook } from '../../server/counties/outlook.ts'
import {
  countyStatus,
  type InstitutionFacts,
  institutionStanding,
  institutionStatus,
} from '../../server/counties/rules.ts'
import { addDays, type Day, type When } from '../../server/days.ts'
import { someInstitutions, someWhen } from '../counties/arbitrary-facts.ts'
import { visible } from '../counties/recompute.ts'
import { expectTurn, recordedAt, valueSaid, withChange, withEvents } from './ahead.ts'

const often = { numRuns: 150 }
const on = (asOf: Day): When => ({ asOf, knownOn: null })
const statusOn = (institutions: readonly InstitutionFacts[], day: Day) =>
  countyStatus(institutions, on(day), defaultThresholds)

/** What the rules see at a moment, and what they say would change it. */
function asked(institutions: readonly InstitutionFacts[], when: When) {
  const counting = institutions
    .map((facts) => ({ facts, standing: institutionStanding(facts, when, defaultThresholds) }))
    .filter(({ standing }) => standing.weight > 0)
  return {
    seen: visible(institutions, when).filter((one) =>
      counting.some(({ facts }) => facts.id === one.id),
    ),
    next: countyOutlook(counting, when, defaultThresholds),
  }
}

describe('the alliance of a county', () => {
  test('stays until the day that is named, and turns on it as is said', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const { seen, next } = asked(institutions, when)
        const turn = next.alliance.find(({ day }) => day)
        const word = (day: Day) => `alliance.${statusOn(seen, day).alliance.value}`
        expectTurn(turn, when.asOf, word, 370)
        const day = addDays(when.asOf, 1)
        if (turn?.institutionId && day < (turn.day as Day)) {
          // one held contact before that day, and it does not expire
          const kept = withChange(seen, turn.institutionId, ({ heldContacts }) => ({
            heldContacts: [...heldContacts, { id: 'new', day, recordedAt }],
          }))
          const before = statusOn(kept, addDays(turn.day as Day, -1)).alliance
          expect(statusOn(kept, turn.day as Day).alliance.value).toBe(before.value)
        }
      }),
      often,
    )
  })

  test('turns when the institution that is named is assessed as is said', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const { seen, next } = asked(institutions, when)
        const now = statusOn(seen, when.asOf).alliance.value
        const assess = (id: string | undefined, value: 1 | 2 | 3 | 4 | 5) =>
          statusOn(
            withChange(seen, id, ({ assessments }) => ({
              assessments: [...assessments, { id: 'new', day: when.asOf, recordedAt, value }],
            })),
            when.asOf,
          ).alliance.value
        for (const one of next.alliance) {
          if (one.text === 'next.county.reassess') {
            const then = assess(one.institutionId, valueSaid(one.given))
            expect(`alliance.${then}`).toBe(one.becomes)
            expect(then).not.toBe(now)
          }
          if (one.text === 'next.county.assess') {
            expect(now).toBe('not_assessed')
            for (const value of [1, 2, 3, 4, 5] as const)
              expect(assess(one.institutionId, value)).not.toBe('not_assessed')
          }
        }
        // whoever is not assessed is told of somebody to assess
        if (now === 'not_assessed' && seen.length > 0)
          expect(next.alliance.map(({ text }) => text)).toEqual(['next.county.assess'])
      }),
      often,
    )
  })

  test('its freshness stays until the day that is named', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const { seen, next } = asked(institutions, when)
        const [turn] = next.freshness
        const word = (day: Day) => {
          const { value } = statusOn(seen, day).freshness
          return value && `freshness.${value}`
        }
        if (turn) expectTurn(turn, when.asOf, word, 370)
        const now = word(when.asOf)
        for (let days = 1; days <= 370 && !turn; days += 1)
          expect([now, null]).toContain(word(addDays(when.asOf, days)))
      }),
      often,
    )
  })
})

describe('the accountability of a county', () => {
  test('stays until the day that is named, and turns on it as is said', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const { seen, next } = asked(institutions, when)
        const turn = next.accountability.find(({ day }) => day)
        const word = (day: Day) => `accountability.${statusOn(seen, day).accountability.value}`
        expectTurn(turn, when.asOf, word, 1100)
      }),
      { numRuns: 150 },
    )
  })

  test('turns when somebody does what is said', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        const { seen, next } = asked(institutions, when)
        const day = when.asOf
        const event = (
          kind: CommitmentEventFact['kind'],
          verdict: CommitmentEventFact['verdict'],
        ) => ({ id: kind, day, recordedAt, kind, verdict }) as const
        for (const one of next.accountability.filter((change) => !change.day)) {
          met.add(one.text)
          const id = one.institutionId ?? seen[0]?.id
          const about = one.about?.entryId
          const then = withChange(seen, id, (facts) => {
            switch (one.text) {
              case 'next.county.ask':
                return { asks: [{ id: 'new', day, recordedAt }] }
              case 'next.county.promise':
                return {
                  commitments: [
                    ...facts.commitments,
                    { id: 'new', madeOn: day, dueOn: null, recordedAt, events: [] },
                  ],
                }
              case 'next.county.revive':
                return { heldContacts: [...facts.heldContacts, { id: 'new', day, recordedAt }] }
              case 'next.county.confirm': {
                const verdict = verdicts.find((word) => `commitment.${word}` === one.given) ?? null
                return withEvents(facts, about, event('verdict_confirmed', verdict))
              }
              default:
                expect(one.text).toBe('next.county.verdict')
                return withEvents(facts, about, event('verdict_confirmed', 'kept'))
            }
          })
          const word = `accountability.${statusOn(then, day).accountability.value}`
          expect([one.text, word]).toEqual([one.text, one.becomes])
          expect(statusOn(seen, day).accountability.value).not.toBe(word.split('.')[1])
        }
      }),
      { numRuns: 3000 },
    )
    expect(met.size, [...met].join()).toBe(5)
  })
})

describe('an institution', () => {
  test('keeps its freshness and its word until the day that is named, and turns on it', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        for (const facts of institutions) {
          const [seen] = visible([facts], when) as [InstitutionFacts]
          const next = institutionOutlook(
            freshnessOf(facts, when, defaultThresholds),
            defaultThresholds,
          )
          const step = next.find(({ day }) => day)
          const statusOf = (one: InstitutionFacts, day: Day) =>
            institutionStatus(one, on(day), defaultThresholds)
          const word = (day: Day) => {
            const { freshness, alliance } = statusOf(seen, day)
            if (step?.text === 'next.freshness.unassessed') return `alliance.${alliance}`
            return freshness && `freshness.${freshness}`
          }
          expectTurn(step, when.asOf, word, 370)
          if (!step?.day) continue
          // held on any day before, it does not come to that
          for (const ahead of [1, 5, 80]) {
            const day = addDays(when.asOf, ahead)
            if (day >= step.day) continue
            const held = { id: 'new', day, recordedAt }
            const kept = { ...seen, heldContacts: [...seen.heldContacts, held] }
            const { freshness } = statusOf(kept, step.day)
            expect(freshness).not.toBe(statusOf(seen, step.day).freshness)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test('turns when it is assessed or met as is said', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        for (const facts of institutions) {
          const [seen] = visible([facts], when) as [InstitutionFacts]
          const fact = { id: 'new', day: when.asOf, recordedAt }
          const wordOf = (more: Partial<InstitutionFacts>) => {
            const one = { ...seen, ...more }
            return institutionStatus(one, on(when.asOf), defaultThresholds).alliance
          }
          const assess = (value: 1 | 2 | 3 | 4 | 5) =>
            wordOf({ assessments: [...seen.assessments, { ...fact, value }] })
          const freshness = freshnessOf(facts, when, defaultThresholds)
          for (const one of institutionOutlook(freshness, defaultThresholds)) {
            met.add(one.text)
            for (const value of [1, 2, 3, 4, 5] as const) {
              if (one.text === 'next.assess.other')
                expect(assess(value) === wordOf({})).toBe(value === valueSaid(one.given))
              if (one.text === 'next.assess.first' || one.text === 'next.assess.again') {
                expect(wordOf({})).toBe('not_assessed')
                expect(assess(value)).not.toBe('not_assessed')
              }
            }
            if (one.text === 'next.contact.revives') {
              const then = wordOf({ heldContacts: [...seen.heldContacts, fact] })
              expect(`alliance.${then}`).toBe(one.becomes)
            }
          }
        }
      }),
      often,
    )
    expect([...met].filter((text) => !text.startsWith('next.freshness')).sort()).toEqual([
      'next.assess.again',
      'next.assess.first',
      'next.assess.other',
      'next.contact.revives',
    ])
  })
})

describe('a commitment', () => {
  const each = (
    check: (
      facts: InstitutionFacts,
      commitment: InstitutionFacts['commitments'][number],
      when: When,
    ) => void,
    numRuns: number,
  ) =>
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        for (const facts of visible(institutions, when))
          for (const commitment of facts.commitments) check(facts, commitment, when)
      }),
      { numRuns },
    )
  const nextOf = (
    facts: InstitutionFacts,
    one: InstitutionFacts['commitments'][number],
    when: When,
  ) => commitmentOutlook(one, latestInView(facts.heldContacts, when), when)

  test('that was not made or known yet has nothing ahead', () => {
    fc.assert(
      fc.property(someInstitutions, someWhen, (institutions, when) => {
        for (const facts of institutions)
          for (const commitment of facts.commitments) {
            const hidden = !visible([facts], when)[0]?.commitments.some(
              ({ id }) => id === commitment.id,
            )
            if (hidden) expect(nextOf(facts, commitment, when)).toEqual([])
          }
      }),
      often,
    )
  })

  test('keeps its state until the day that is named, and turns on it as is said', () => {
    each((facts, commitment, when) => {
      const turn = nextOf(facts, commitment, when).find(({ day, becomes }) => day && becomes)
      const word = (day: Day) =>
        `commitment.${stateOfCommitment(commitment, facts.heldContacts, on(day))?.state}`
      expectTurn(turn, when.asOf, word, 1100)
    }, 60)
  })

  test('turns when somebody does what is said', () => {
    const met = new Set<string>()
    each((facts, commitment, when) => {
      const stateWith = (...events: CommitmentEventFact[]) => {
        const one = { ...commitment, events: [...commitment.events, ...events] }
        return stateOfCommitment(one, facts.heldContacts, on(when.asOf))?.state
      }
      const event = (
        kind: CommitmentEventFact['kind'],
        verdict: CommitmentEventFact['verdict'] = null,
      ) => ({ id: 'new', day: when.asOf, recordedAt, kind, verdict }) as const
      const now = stateWith()
      for (const one of nextOf(facts, commitment, when)) {
        met.add(one.text)
        const word = `${one.becomes}`.replace('commitment.', '')
        switch (one.text) {
          case 'next.commitment.progress':
            expect(stateWith(event('progress'))).toBe(word)
            break
          case 'next.commitment.confirm':
            expect(now).toBe('due')
            for (const verdict of verdicts.filter((known) => known === word))
              expect(stateWith(event('verdict_confirmed', verdict))).toBe(word)
            break
          case 'next.commitment.verdict':
            for (const verdict of verdicts)
              expect(stateWith(event('verdict_confirmed', verdict))).toBe(verdict)
            break
          case 'next.commitment.reopen':
            expect(stateWith(event('reopened'))).not.toBe(now)
            break
          case 'next.commitment.older': {
            const day = one.day as Day
            const alone = { ...facts, scope: 'local' as const, commitments: [commitment] }
            const older = (asOf: Day) => statusOn([alone], asOf).accountability.counts.older
            expect([older(addDays(day, -1)), older(day)]).toEqual([0, 1])
            break
          }
          default:
            expect(one.text).toMatch(/^next\.commitment\.(due|stalled)$/)
        }
      }
    }, 1000)
    expect(met.size, [...met].join()).toBe(7)
  })
})
