import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../server/contacts/rules.ts'
import { asKnown, type Earlier, type Remembered } from '../../server/earlier/rules.ts'
import { ago, assessed, dated, promised } from '../counties/facts.ts'

const nothing: Remembered = {
  assessments: [],
  heldContacts: [],
  tries: [],
  commitments: [],
  asks: [],
  records: [],
  earlier: [],
}
/** An instant at noon in Alabama so many days ago. */
const noon = (daysAgo: number) => `${ago(daysAgo)}T18:00:00.000Z`
const contact = (outcome: Outcome) => ({ ...dated('c', 40), outcome })

describe('as it was known then', () => {
  test('an entry that was changed says what it said before, until the day of the change', () => {
    const facts = {
      ...nothing,
      assessments: [assessed('a', 1, 40)],
      earlier: [
        { kind: 'assessment', id: 'a', until: noon(20), fact: assessed('a', 5, 40) },
        { kind: 'assessment', id: 'a', until: noon(10), fact: assessed('a', 3, 40) },
      ] satisfies Earlier[],
    }
    const valueOn = (daysAgo: number) => asKnown(facts, ago(daysAgo)).assessments.at(0)?.value
    expect([30, 21, 20, 11, 10, 0].map(valueOn)).toEqual([5, 5, 3, 3, 1, 1])
    expect(asKnown(facts, null)).toBe(facts)
    expect(asKnown(facts, ago(10))).toBe(facts)
    expect(asKnown(facts, ago(11)).assessments).toHaveLength(1)
  })

  test('the order of the versions does not matter', () => {
    const versions: Earlier[] = [
      { kind: 'assessment', id: 'a', until: noon(10), fact: assessed('a', 3, 40) },
      { kind: 'assessment', id: 'a', until: noon(20), fact: assessed('a', 5, 40) },
    ]
    for (const earlier of [versions, versions.toReversed()])
      expect(asKnown({ ...nothing, earlier }, ago(25)).assessments[0]?.value).toBe(5)
  })

  test('one that was taken back is there, and one that named another institution is not', () => {
    const facts = {
      ...nothing,
      asks: [dated('moved-here', 40)],
      earlier: [
        { kind: 'ask', id: 'moved-here', until: noon(10), fact: null },
        { kind: 'ask', id: 'taken-back', until: noon(10), fact: dated('taken-back', 40) },
      ] satisfies Earlier[],
    }
    expect(asKnown(facts, ago(11)).asks.map(({ id }) => id)).toEqual(['taken-back'])
    expect(asKnown(facts, ago(10)).asks.map(({ id }) => id)).toEqual(['moved-here'])
  })

  test('a contact that was held and then was not changes lists', () => {
    const facts = {
      ...nothing,
      tries: [{ ...dated('c', 40), outcome: 'attempted' as const }],
      earlier: [
        { kind: 'contact', id: 'c', until: noon(10), fact: contact('held') as never },
      ] satisfies Earlier[],
    }
    const then = asKnown(facts, ago(11))
    expect([then.heldContacts.length, then.tries.length]).toEqual([1, 0])
    const back = {
      ...nothing,
      heldContacts: [dated('c', 40)],
      earlier: [
        { kind: 'contact', id: 'c', until: noon(10), fact: contact('refused') as never },
      ] satisfies Earlier[],
    }
    const before = asKnown(back, ago(11))
    expect([before.heldContacts.length, before.tries[0]?.outcome]).toEqual([0, 'refused'])
  })

  test('promises and public records are remembered too', () => {
    const record = { ...dated('r', 40), endedOn: null, adverse: true }
    const facts = {
      ...nothing,
      commitments: [promised('p', 40, -30)],
      records: [{ ...record, endedOn: ago(20) }],
      earlier: [
        { kind: 'commitment', id: 'p', until: noon(10), fact: promised('p', 40, 30) },
        { kind: 'record', id: 'r', until: noon(10), fact: record },
      ] satisfies Earlier[],
    }
    const then = asKnown(facts, ago(11))
    expect(then.commitments).toEqual([promised('p', 40, 30)])
    expect(then.records).toEqual([record])
    expect(asKnown(facts, ago(9))).toBe(facts)
  })

  test('is what undoing every later change, newest first, gives', () => {
    const change = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      daysAgo: fc.integer({ min: 0, max: 30 }),
      minute: fc.integer({ min: 0, max: 59 }),
      value: fc.option(fc.constantFrom(1, 2, 3, 4, 5), { nil: null }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(change, {
          maxLength: 12,
          selector: (one) => `${one.daysAgo} ${one.minute}`,
        }),
        fc.integer({ min: 0, max: 31 }),
        (changes, knownAgo) => {
          const fact = (id: string, value: number) => assessed(id, value as 1, 40)
          const earlier = changes.map(
            ({ id, daysAgo, minute, value }): Earlier => ({
              kind: 'assessment',
              id,
              until: `${ago(daysAgo)}T18:${String(minute).padStart(2, '0')}:00.000Z`,
              fact: value && fact(id, value),
            }),
          )
          const current = [fact('a', 1), fact('b', 2)]
          const undone = new Map(current.map((one) => [one.id, one]))
          for (const one of earlier.toSorted((x, y) => (x.until > y.until ? -1 : 1))) {
            if (one.until.slice(0, 10) <= ago(knownAgo)) break
            if (one.fact) undone.set(one.id, one.fact as ReturnType<typeof fact>)
            else undone.delete(one.id)
          }
          const then = asKnown({ ...nothing, assessments: current, earlier }, ago(knownAgo))
          const inOrder = (list: readonly { id: string }[]) =>
            [...list].sort((x, y) => (x.id < y.id ? -1 : 1))
          expect(inOrder(then.assessments)).toEqual(inOrder([...undone.values()]))
        },
      ),
      { numRuns: 500 },
    )
  })
})
