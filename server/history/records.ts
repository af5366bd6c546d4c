import type { Member } from '../auth/policy.ts'
import { campaignEditing } from '../campaigns/editing.ts'
import { campaignExists } from '../campaigns/store.ts'
import { commitmentEditing } from '../commitments/editing.ts'
import { commitmentRows } from '../commitments/store.ts'
import { contactEditing } from '../contacts/editing.ts'
import { contactRows } from '../contacts/store.ts'
import type { Db } from '../db/database.ts'
import { followUpEditing } from '../follow-ups/editing.ts'
import { followUpRows } from '../follow-ups/store.ts'
import { institutionEditing } from '../institutions/editing.ts'
import { institutionRow } from '../institutions/store.ts'
import type { Editing, Locked } from '../merging/edit.ts'
import { personEditing } from '../people/editing.ts'
import { personRow } from '../people/store.ts'
import type { VersionedRecord } from './rules.ts'

/** How each kind of record is edited, whatever it is. */
export const editingOf: Record<VersionedRecord, Editing<Locked>> = {
  contact: contactEditing,
  commitment: commitmentEditing,
  follow_up: followUpEditing,
  institution: institutionEditing,
  person: personEditing,
  campaign: campaignEditing,
}

/** Whether she sees this record as it is now, one that was taken back excepted. */
export const seenNow: Record<
  VersionedRecord,
  (db: Db, member: Member, id: string) => Promise<boolean>
> = {
  contact: async (db, member, id) => (await contactRows(db, member, { id }, 1)).length > 0,
  commitment: async (db, member, id) => (await commitmentRows(db, member, { id }, 1)).length > 0,
  follow_up: async (db, member, id) => (await followUpRows(db, member, { id }, 1)).length > 0,
  institution: async (db, _member, id) => (await institutionRow(db, id)) !== undefined,
  person: async (db, _member, id) => (await personRow(db, id)) !== undefined,
  campaign: (db, _member, id) => campaignExists(db, id),
}
