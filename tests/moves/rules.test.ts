import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultThresholds } from '../../server/assessments/rules.ts'
import type { Verdict } from '../../server/commitments/rules.ts'
import {
  countyStatusFrom,
  type InstitutionFacts,
  institutionStanding,
} from '../../server/counties/rules.ts'
import { addDays, type Day, type When } from '../../server/days.ts'
import { sectors } from '../../server/institutions/rules.ts'
import { type CountyMoves, movesBetween } from '../../server/moves/rules.ts'
import { someInstitutions, someWhen } from '../counties/arbitrary-facts.ts'
import {
  ago,
  assessed,
  dated,
  event,
  institution,
  judged,
  promised,
  today,
} from '../counties/facts.ts'

const standingsAt = (institutions: readonly InstitutionFacts[], when: When) =>
  institutions.map((one) => institutionStanding(one, when, defaultThresholds))

/** What moved over the last so many days, with all we know. */
function moved(institutions: readonly InstitutionFacts[], days: number): CountyMoves {
  const at = (day: Day) => standingsAt(institutions, { asOf: day, knownOn: null })
  return movesBetween(at(ago(days)), at(today))
}

/** A move in short: `from → to, direction; cause before → after by event`. */
function inShort(move: CountyMoves['alliance'] | CountyMoves['accountability']): string[] {
  if (move === null) return []
  const id = (reason: { entryId: string; text: string } | null) =>
    reason ? `${reason.entryId} ${reason.text.replace('because.', '')}` : 'nothing'
  return [
    `${move.before} → ${move.after}, ${move.direction}${move.onlyTime ? ', only time' : ''}`,
    ...move.changes.map(
      ({ cause, before, after, decidedBy }) =>
        `${cause}: ${id(before)} → ${id(after)}${decidedBy ? ` by ${id(decidedBy)}` : ''}`,
    ),
  ]
}

const alliance = (facts: Partial<InstitutionFacts>[], days = 30) =>
  inShort(
    moved(
      facts.map((one, i) => institution(`i${i}`, one)),
      days,
    ).alliance,
  )
const accountability = (facts: Partial<InstitutionFacts>[], days = 30) =>
  inShort(
    moved(
      facts.map((one, i) => institution(`i${i}`, one)),
      days,
    ).accountability,
  )

describe('an alliance moves', () => {
  test('when somebody is assessed for the first time', () => {
    expect(alliance([{ assessments: [assessed('a', 2, 10)] }])).toEqual([
      'not_assessed → ally, changed',
      'entered: nothing → a assessed.ally',
    ])
  })

  test('for better and worse, when a new assessment takes the place of the old', () => {
    const twice = (first: 1 | 5, second: 1 | 5) => [
      { assessments: [assessed('old', first, 60), assessed('new', second, 5)] },
    ]
    expect(alliance(twice(5, 1))).toEqual([
      'opponent → active_ally, improved',
      'entered: old assessed.opponent → new assessed.active_ally',
    ])
    expect(alliance(twice(1, 5))[0]).toBe('active_ally → opponent, worsened')
  })

  test('by time alone, on the day an assessment expires', () => {
    const old = [{ assessments: [assessed('a', 2, 366)] }]
    expect(alliance(old, 1)).toEqual([
      'ally → not_assessed, changed, only time',
      'expired: a assessed.ally → nothing',
    ])
    expect(alliance([{ assessments: [assessed('a', 2, 365)] }], 1)).toEqual([])
  })

  test('when a held contact makes an expired assessment count again, and names the contact', () => {
    const back = [{ assessments: [assessed('a', 2, 400)], heldContacts: [dated('c', 3)] }]
    expect(alliance(back)).toEqual([
      'not_assessed → ally, changed',
      'refreshed: nothing → a assessed.ally by c latest.contact',
    ])
  })

  test('because of some and not of others: who says the same is no reason', () => {
    const reasons = alliance([
      { assessments: [assessed('x1', 2, 80), assessed('x2', 2, 3)] },
      { assessments: [assessed('y', 5, 4)], influence: 3 },
    ])
    expect(reasons).toEqual(['ally → opponent, worsened', 'entered: nothing → y assessed.opponent'])
  })

  test('to contested without being better or worse', () => {
    const both = [{ assessments: [assessed('x', 1, 80)] }, { assessments: [assessed('y', 5, 4)] }]
    expect(alliance(both)[0]).toBe('active_ally → contested, changed')
  })
})

describe('accountability moves', () => {
  test('with the first ask and the first promise', () => {
    expect(accountability([{ asks: [dated('q', 3)] }])).toEqual([
      'never_asked → asked, changed',
      'entered: nothing → q asked',
    ])
    expect(accountability([{ asks: [dated('q', 80)], commitments: [promised('p', 3)] }])).toEqual([
      'asked → in_the_works, improved',
      'entered: nothing → p commitment.open',
    ])
  })

  test('by time alone when a promise falls due, stalls, or its verdict grows old', () => {
    expect(accountability([{ commitments: [promised('p', 60, 5)] }])).toEqual([
      'in_the_works → due, worsened, only time',
      'past_due: p commitment.open → p commitment.due',
    ])
    expect(accountability([{ commitments: [promised('p', 181)] }], 1)).toEqual([
      'in_the_works → due, worsened, only time',
      'stalled: p commitment.open → p commitment.stalled',
    ])
    expect(accountability([{ commitments: [judged('p', 'kept', 731)] }], 1)).toEqual([
      'kept → asked, changed, only time',
      'too_old: p commitment.kept → p commitment.older',
    ])
  })

  test('with a confirmed verdict, and names the confirmation', () => {
    expect(accountability([{ commitments: [judged('p', 'broken', 5)] }])).toEqual([
      'in_the_works → broken, worsened',
      'entered: p commitment.open → p commitment.broken by p-confirmed event.confirmed.broken',
    ])
    expect(accountability([{ commitments: [judged('p', 'kept', 5)] }])[0]).toBe(
      'in_the_works → kept, improved',
    )
  })

  test('when a stalled promise is spoken of again', () => {
    const again = [{ commitments: [promised('p', 300)], heldContacts: [dated('c', 2)] }]
    expect(accountability(again)).toEqual([
      'due → in_the_works, improved',
      'resumed: p commitment.stalled → p commitment.open',
    ])
  })

  test('when the last of a worse kind goes; what was there all along is no reason', () => {
    const lapsed = promised('p', 100, 60, [event('l', 'lapsed', 4)])
    expect(accountability([{ commitments: [lapsed, promised('q', 90)] }])).toEqual([
      'due → in_the_works, improved',
      'entered: p commitment.due → p commitment.lapsed by l event.lapsed',
    ])
  })

  test('is no improvement when a debt is taken back, and a loss when a promise is', () => {
    const back = (promise: ReturnType<typeof promised>) =>
      accountability([{ commitments: [promise] }])[0]
    const withdrawn = [event('w', 'withdrawn', 4)]
    expect(back(promised('p', 100, 60, withdrawn))).toBe('due → asked, changed')
    expect(back(promised('p', 100, null, withdrawn))).toBe('in_the_works → asked, worsened')
  })

  test('to mixed with a broken one beside a kept one, and back when that grows old', () => {
    const kept = judged('k', 'kept', 300)
    expect(accountability([{ commitments: [kept, judged('b', 'broken', 5)] }])).toEqual([
      'in_the_works → mixed, worsened',
      'entered: b commitment.open → b commitment.broken by b-confirmed event.confirmed.broken',
    ])
    const old = judged('b', 'broken', 735)
    expect(accountability([{ commitments: [kept, old] }])).toEqual([
      'mixed → kept, improved, only time',
      'too_old: b commitment.broken → b commitment.older',
    ])
  })
})

describe('which institutions explain a move', () => {
  const at = (institutions: InstitutionFacts[], days: number) =>
    standingsAt(institutions, { asOf: ago(days), knownOn: null })
  const turned = (id: string, facts: Partial<InstitutionFacts> = {}) =>
    institution(id, { assessments: [assessed(`was-${id}`, 2, 80), assessed(id, 4, 3)], ...facts })
  const named = (institutions: InstitutionFacts[], sector?: (typeof sectors)[number]) =>
    movesBetween(at(institutions, 30), at(institutions, 0), sector).alliance?.changes.map(
      ({ after }) => after?.entryId,
    )

  test('the heaviest first, then in one order, however they come', () => {
    const some = [turned('c'), turned('a'), turned('heavy', { influence: 3 }), turned('b')]
    for (const list of [some, some.toReversed()])
      expect(named(list)).toEqual(['heavy', 'a', 'b', 'c'])
  })

  test('those of the sector that was asked for, and none that counts in no county', () => {
    const police = turned('police', { sector: 'police' })
    const business = turned('business', { sector: 'business' })
    const statewide = turned('statewide', { sector: 'police', scope: 'state', influence: 3 })
    expect(named([police, business, statewide])).toEqual(['business', 'police'])
    expect(named([police, business, statewide], 'police')).toEqual(['police'])
  })

  test('none when only their weights changed, and then it was not time alone', () => {
    const ally = institution('x', { assessments: [assessed('x', 2, 80)] })
    const neutral = institution('y', { assessments: [assessed('y', 3, 80)] })
    const { alliance } = movesBetween(
      at([{ ...ally, influence: 3 }, neutral], 30),
      at([ally, { ...neutral, influence: 3 }], 0),
    )
    expect(inShort(alliance)).toEqual(['ally → neutral, worsened'])
  })
})

describe('why a word is heard again or anew', () => {
  test.each([
    ['a new word beside a later contact', [assessed('x', 2, 80), assessed('y', 4, 10)], 5],
    ['a first word beside a later contact', [assessed('y', 4, 10)], 5],
    ['a new word after the old one expired', [assessed('x', 2, 400), assessed('y', 4, 5)], null],
  ] as const)('%s is entered', (_name, assessments, held) => {
    const heldContacts = held === null ? [] : [dated('c', held)]
    const [, change] = alliance([{ assessments: [...assessments], heldContacts }])
    expect(change).toMatch(/^entered: .* → y assessed.unsupportive$/)
  })
})

describe('accountability: what is compared, and what explains it', () => {
  const asked = { asks: [dated('ask', 80)] }
  /** A promise that was made and came to its verdict within the month. */
  const decided = (id: string, verdict: Verdict) =>
    promised(id, 20, null, [
      event(`${id}-proposed`, 'verdict_proposed', 6, verdict),
      event(`${id}-confirmed`, 'verdict_confirmed', 5, verdict),
    ])

  test.each([
    ['never_asked → in_the_works, changed', { commitments: [promised('p', 3)] }],
    ['never_asked → kept, changed', { commitments: [decided('p', 'kept')] }],
    ['asked → kept, improved', { ...asked, commitments: [decided('p', 'kept')] }],
    ['asked → due, changed', { ...asked, commitments: [promised('p', 20, 5)] }],
    ['asked → broken, changed', { ...asked, commitments: [decided('p', 'broken')] }],
  ])('%s', (move, facts) => {
    expect(accountability([facts])[0]).toBe(move)
  })

  test('what was entered beside what time did is not time alone', () => {
    const waiting = promised('v', 60, null, [event('w', 'verdict_proposed', 5, 'kept')])
    expect(accountability([{ commitments: [promised('p', 60, 5), waiting] }])).toEqual([
      'in_the_works → due, worsened',
      'entered: v commitment.open → v commitment.verdict_waiting by w event.verdict_proposed',
      'past_due: p commitment.open → p commitment.due',
    ])
  })

  test('towards mixed, only what was missing to it', () => {
    const commitments = [judged('k', 'kept', 300), decided('k2', 'kept'), decided('b', 'broken')]
    expect(accountability([{ commitments }])).toEqual([
      'kept → mixed, worsened',
      'entered: nothing → b commitment.broken by b-confirmed event.confirmed.broken',
    ])
  })

  test('from asked to mixed, the broken and the kept, and not what is merely due', () => {
    const commitments = [decided('b', 'broken'), decided('k', 'kept'), promised('d', 20, 5)]
    expect(accountability([{ ...asked, commitments }])).toEqual([
      'asked → mixed, changed',
      'entered: nothing → b commitment.broken by b-confirmed event.confirmed.broken',
      'entered: nothing → k commitment.kept by k-confirmed event.confirmed.kept',
    ])
  })

  test('towards due, not what was kept meanwhile', () => {
    const facts = [promised('p', 60, 5), judged('k', 'kept', 5)]
    expect(accountability([{ commitments: facts }]).slice(1)).toEqual([
      'past_due: p commitment.open → p commitment.due',
    ])
  })

  test('a promise beside another is decided by nothing but its own events', () => {
    const commitments = [promised('p', 3), promised('q', 4)]
    expect(accountability([{ ...asked, commitments }]).slice(1)).toEqual([
      'entered: nothing → p commitment.open',
      'entered: nothing → q commitment.open',
    ])
  })

  test('a stalled promise that makes progress is resumed', () => {
    const again = promised('p', 300, null, [event('e', 'progress', 2)])
    expect(accountability([{ commitments: [again] }])).toEqual([
      'due → in_the_works, improved',
      'resumed: p commitment.stalled → p commitment.in_progress by e event.progress',
    ])
  })
})

describe('as it was known on each day', () => {
  const knownAt = (facts: InstitutionFacts[], day: Day) =>
    standingsAt(facts, { asOf: day, knownOn: day })

  test('a late entry moved the county on the day it was recorded', () => {
    const late = { ...assessed('a', 4, 90), recordedAt: `${ago(2)}T18:00:00.000Z` }
    const facts = [institution('i', { assessments: [late] })]
    expect(moved(facts, 30).alliance).toBeNull()
    const { alliance } = movesBetween(knownAt(facts, ago(30)), knownAt(facts, today))
    expect(inShort(alliance)).toEqual([
      'not_assessed → unsupportive, changed',
      'entered: nothing → a assessed.unsupportive',
    ])
  })
})

describe('between any two moments', () => {
  test('statuses that differ are told, equal ones are not, and every move but a weight has its reason', () => {
    fc.assert(
      fc.property(
        someInstitutions,
        someWhen,
        fc.nat(800),
        fc.option(fc.constantFrom(...sectors), { nil: undefined }),
        (institutions, when, days, sector) => {
          const before = standingsAt(institutions, { ...when, asOf: addDays(when.asOf, -days) })
          const after = standingsAt(institutions, when)
          const moves = movesBetween(before, after, sector)
          const [was, is] = [before, after].map((one) => countyStatusFrom(one, sector))
          for (const aspect of ['alliance', 'accountability'] as const) {
            const values = [was?.[aspect].value, is?.[aspect].value]
            const move = moves[aspect]
            if (values[0] === values[1]) expect(move).toBeNull()
            else {
              expect([move?.before, move?.after]).toEqual(values)
              expect(move?.changes.length).toBeGreaterThan(0)
            }
          }
        },
      ),
      { numRuns: 1500 },
    )
  })
})
