import type { OpenSensitivity } from '../access/rules.ts'
import { standing } from '../access/rules.ts'
import type { Role } from '../members/rules.ts'

/** What lies in a county and is seen by those of its region, or not. */
export const noteKinds = ['contacts', 'commitments', 'followUps'] as const
export type NoteKind = (typeof noteKinds)[number]

/** So many notes of one author. Restricted ones are left out: no region opens them. */
export interface Notes {
  readonly kind: NoteKind
  readonly sensitivity: OpenSensitivity
  readonly organizationId: string
  readonly authorId: string
  readonly assigneeId: string | null
  readonly count: number
}

/** A member, as far as what she sees in a county depends on it. */
export interface Onlooker {
  readonly id: string
  readonly organizationId: string
  readonly roles: readonly Role[]
}

export type Seen = Record<NoteKind, number>

/** How many of these notes a member sees for the sake of the county's region alone: not those she sees anyway. */
export function seenByRegion(member: Onlooker, notes: readonly Notes[]): Seen {
  const seen: Seen = { contacts: 0, commitments: 0, followUps: 0 }
  for (const note of notes) {
    if (sees(member, note, true) && !sees(member, note, false)) seen[note.kind] += note.count
  }
  return seen
}

/** Whether it makes a difference to her which region a county is of: to whoever sees everything, or nothing, it makes none. */
export function goesByRegion({ roles }: Onlooker): boolean {
  const places = [true, false].map((home) =>
    roles.some(
      (role) =>
        standing(role, { home, ownOrganization: true, sensitivity: 'shared' }) !== 'nothing',
    ),
  )
  return places[0] !== places[1]
}

function sees(member: Onlooker, note: Notes, home: boolean): boolean {
  if (note.authorId === member.id || note.assigneeId === member.id) return true
  const ownOrganization = note.organizationId === member.organizationId
  return member.roles.some(
    (role) =>
      standing(role, { home, ownOrganization, sensitivity: note.sensitivity }) !== 'nothing',
  )
}
