import type { AssessmentFact } from '../../../../server/assessments/rules.ts'
import type { InstitutionFacts } from '../../../../server/counties/rules.ts'
import type { Influence } from '../../../../server/institutions/rules.ts'
import type { PackFacts, PackInstitution } from '../../../../server/pack/contract.ts'

/** Entries that may be opened → the contact they were logged in. */
export type Opens = Map<string, string | null>

/**
 * The facts as the rules want them. Entries that one may not open have no id: they get one that means nothing.
 * @param opens is told of those that may be opened
 */
export function factsOf(institution: PackInstitution, opens: Opens): InstitutionFacts {
  const { id, sector, scope, influence, counties, facts, records } = institution
  let hidden = 0
  const named = (entry: { id: string | null; contactId?: string | null }) => {
    if (entry.id !== null) opens.set(entry.id, entry.contactId ?? null)
    hidden += 1
    return entry.id ?? `hidden ${id} ${hidden}`
  }
  const dated = (entry: PackFacts['asks'][number]) => ({
    id: named(entry),
    day: entry.day,
    recordedAt: entry.recordedAt ?? startOf(entry.day),
  })
  for (const record of records) opens.set(record.id, null)
  return {
    id,
    sector,
    scope,
    influence: influence as Influence,
    counties,
    assessments: facts.assessments.map((one) => ({
      ...dated(one),
      value: one.value as AssessmentFact['value'],
    })),
    heldContacts: facts.heldContacts.map(dated),
    commitments: facts.commitments.map((one) => ({
      id: named(one),
      madeOn: one.madeOn,
      dueOn: one.dueOn,
      recordedAt: startOf(one.madeOn),
      events: one.events.map((event, position) => ({
        id: named({ id: event.id, contactId: one.contactId }),
        day: event.day,
        kind: event.kind,
        verdict: event.verdict,
        // they come in their order
        recordedAt: `${startOf(event.day).slice(0, -4)}${String(position).padStart(3, '0')}Z`,
      })),
    })),
    asks: facts.asks.map(dated),
    records: records.map(({ id: recordId, datedOn, endedOn, adverse }) => ({
      id: recordId,
      day: datedOn,
      endedOn,
      adverse,
      recordedAt: startOf(datedOn),
    })),
  }
}

const startOf = (day: string) => `${day}T00:00:00.000Z`
