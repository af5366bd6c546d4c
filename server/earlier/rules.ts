import type { AssessmentFact, DatedFact } from '../assessments/rules.ts'
import type { CommitmentFact } from '../commitments/rules.ts'
import type { TryFact } from '../coverage/rules.ts'
import { type Day, isKnown } from '../days.ts'
import type { PublicRecordFact } from '../records/rules.ts'

/** A contact by any outcome: held ones are evidence, the others tries. */
type ContactFact = (DatedFact & { outcome: 'held' }) | TryFact

/** What an entry of each kind can have said. */
type Facts = {
  contact: ContactFact
  assessment: AssessmentFact
  commitment: CommitmentFact
  ask: DatedFact
  record: PublicRecordFact
}
export type EarlierKind = keyof Facts

/**
 * What an entry said of an institution until it was changed at that instant (ISO UTC); `fact` is null when it said
 * nothing of it then: it named another one, or was taken back.
 */
export type Earlier = {
  [Kind in EarlierKind]: { kind: Kind; id: string; until: string; fact: Facts[Kind] | null }
}[EarlierKind]

/** Every list of entries that stands behind an institution, with what they said before. */
export type Remembered = {
  assessments: readonly AssessmentFact[]
  heldContacts: readonly DatedFact[]
  tries: readonly TryFact[]
  commitments: readonly CommitmentFact[]
  asks: readonly DatedFact[]
  records: readonly PublicRecordFact[]
  earlier: readonly Earlier[]
}

/**
 * The facts as they were known at the end of `knownOn`: of an entry changed since, what it said before; of one
 * taken back since, what it had said. Entries recorded later are still among them, and hidden by the rules. The same
 * facts for null, and whenever nothing was changed since.
 */
export function asKnown<Whole extends Remembered>(facts: Whole, knownOn: Day | null): Whole {
  if (knownOn === null) return facts
  const then = new Map<string, Earlier>()
  for (const one of facts.earlier) {
    const known = then.get(one.id)
    // of what had not been changed by then, the first to be changed
    if (!isKnown(one.until, knownOn) && (!known || one.until < known.until)) then.set(one.id, one)
  }
  if (then.size === 0) return facts

  const said = [...then.values()]
  const factsOf = <Kind extends EarlierKind>(kind: Kind): Facts[Kind][] =>
    said.flatMap((one) => (one.kind === kind && one.fact ? [one.fact as Facts[Kind]] : []))
  const unchanged = <Fact extends { id: string }>(entries: readonly Fact[]) =>
    entries.filter(({ id }) => !then.has(id))
  const contacts = factsOf('contact')
  return {
    ...facts,
    assessments: [...unchanged(facts.assessments), ...factsOf('assessment')],
    heldContacts: [
      ...unchanged(facts.heldContacts),
      ...contacts.filter(({ outcome }) => outcome === 'held'),
    ],
    tries: [...unchanged(facts.tries), ...contacts.filter((one) => one.outcome !== 'held')],
    commitments: [...unchanged(facts.commitments), ...factsOf('commitment')],
    asks: [...unchanged(facts.asks), ...factsOf('ask')],
    records: [...unchanged(facts.records), ...factsOf('record')],
  }
}
