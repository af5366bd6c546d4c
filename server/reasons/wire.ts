import type { Openable } from '../counties/because-store.ts'
import type { Because, Next } from '../counties/contract.ts'
import type { Next as Change, Because as Reason } from './rules.ts'

/** Names of institutions, by id. */
export type Names = ReadonlyMap<string, { name: string }>

/**
 * A reason as it travels: an entry that may not be opened keeps its institution, day and weight, which the
 * statuses tell anyway, and loses the rest.
 */
export function toBecause(reason: Reason, institutions: Names, entries: Openable): Because {
  const opens = entries.has(reason.entryId)
  return {
    entryId: opens ? reason.entryId : null,
    contactId: entries.get(reason.entryId) ?? null,
    entry: opens ? reason.entry : 'hidden',
    institution: named(reason.institutionId, institutions),
    day: reason.day,
    weight: reason.weight,
    text: opens ? reason.text : 'because.hidden',
  }
}

/** What would change a status, as it travels: without what says more of a hidden entry than the status does. */
export function toNext(changes: readonly Change[], institutions: Names, entries: Openable): Next[] {
  return changes
    .map((change) => ({ ...change, entryId: openId(change, entries) }))
    .filter(({ sealed, entryId }) => !sealed || entryId !== null)
    .map(({ text, day, institutionId, entryId, given, becomes }) => ({
      text,
      day: day ?? null,
      institution: institutionId ? named(institutionId, institutions) : null,
      entryId,
      given: given ?? null,
      becomes: becomes ?? null,
    }))
}

/** The entries that these changes are about, to ask which of them may be opened. */
export function entriesOf(changes: readonly Change[]) {
  return changes.flatMap(({ about }) => about ?? [])
}

function openId({ about }: Change, entries: Openable): string | null {
  return about && entries.has(about.entryId) ? about.entryId : null
}

function named(id: string, institutions: Names) {
  return { id, name: institutions.get(id)?.name ?? '' }
}
