import { type DatedFact, latestInView } from '../assessments/rules.ts'
import type { Openable } from '../counties/because-store.ts'
import type { KnownInstitution } from '../counties/facts-store.ts'
import type { When } from '../days.ts'
import type { PackFacts } from './contract.ts'

/** The entries of these institutions, to be asked which of them may be opened. */
export function entriesIn(institutions: readonly KnownInstitution[], when: When) {
  return institutions.flatMap((one) => [
    ...deciding(one.assessments, when).map(({ id }) => ({
      entry: 'assessment' as const,
      entryId: id,
    })),
    ...deciding(one.heldContacts, when).map(({ id }) => ({
      entry: 'contact' as const,
      entryId: id,
    })),
    ...one.commitments.flatMap(({ id, events }) => [
      { entry: 'commitment' as const, entryId: id },
      ...events.map((event) => ({ entry: 'commitment_event' as const, entryId: event.id })),
    ]),
    ...one.asks.map(({ id }) => ({ entry: 'ask' as const, entryId: id })),
  ])
}

/**
 * What statuses stand on from this day on, as far as the member may know: of what she may not open its day and its
 * value, which the status of each past day tells anyway.
 */
export function toPackFacts(facts: KnownInstitution, when: When, opens: Openable): PackFacts {
  const entry = (fact: DatedFact) => ({
    id: opens.has(fact.id) ? fact.id : null,
    contactId: opens.get(fact.id) ?? null,
    day: fact.day,
    recordedAt: opens.has(fact.id) ? fact.recordedAt : null,
  })
  return {
    assessments: deciding(facts.assessments, when).map((one) => ({
      ...entry(one),
      value: one.value,
    })),
    heldContacts: deciding(facts.heldContacts, when).map(entry),
    commitments: facts.commitments.map(({ id, madeOn, dueOn, events }) => ({
      id: opens.has(id) ? id : null,
      contactId: opens.get(id) ?? null,
      madeOn,
      dueOn,
      events: [...events].sort(inOrder).map((event) => ({
        id: opens.has(event.id) ? event.id : null,
        day: event.day,
        kind: event.kind,
        verdict: event.verdict,
      })),
    })),
    asks: facts.asks.map(entry),
  }
}

/** The latest entry of today, and any of a day ahead: earlier ones decide nothing any more. */
function deciding<Fact extends DatedFact>(facts: readonly Fact[], when: When): Fact[] {
  const latest = latestInView(facts, when)
  return facts.filter((fact) => fact === latest || fact.day > when.asOf)
}

function inOrder(a: DatedFact, b: DatedFact): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.recordedAt < b.recordedAt ? -1 : 1
}
