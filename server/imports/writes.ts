import type { ImportWrites } from './contract.ts'
import type { Resolved } from './understand/resolve.ts'
import type { RowShown } from './understand/row.ts'

const shownOfText = 200

/** What a row that comes in will be: looked up for the few rows that are shown. */
export function writesOf({ contacts, directory, nameOf }: Resolved) {
  return ({ sheet, row }: RowShown): ImportWrites | null => {
    const isIt = ({ place }: { place: { sheet: number; row: number } }) =>
      place.sheet === sheet && place.row === row
    const contact = contacts.find(isIt)
    if (contact) {
      const { facts } = contact.row
      const [promise] = facts.commitments ?? []
      const [step] = facts.followUps ?? []
      return {
        kind: facts.ownKind ?? facts.kind,
        outcome: facts.outcome ?? 'held',
        institutions: facts.institutionIds.map(nameOf),
        people: (facts.participants ?? []).map((one) =>
          nameOf('memberId' in one ? one.memberId : one.personId),
        ),
        notes: (facts.notes ?? '').slice(0, shownOfText),
        promise: promise?.text.slice(0, shownOfText) ?? null,
        promiseDue: promise?.dueOn ?? null,
        followUp: step?.text.slice(0, shownOfText) ?? null,
        followUpDue: step?.dueOn ?? null,
        sensitivity: facts.sensitivity ?? 'shared',
        tags: facts.tags ?? [],
      }
    }
    const entry = directory.find(isIt)
    if (!entry) return null
    return {
      ...{ kind: entry.institution?.kind ?? '', outcome: null, institutions: [], notes: '' },
      promise: null,
      ...{ promiseDue: null, followUp: null, followUpDue: null, sensitivity: null },
      people: entry.people.map(({ facts }) => `${facts.name}, ${facts.seat?.title ?? ''}`),
      tags: entry.institution?.tags ?? [],
    }
  }
}
