import { sql } from 'kysely'
import { reconcileAnswers, takeBackAnswers } from '../asks/answers-store.ts'
import { type Actor, audit } from '../audit/store.ts'
import type { Guarded, Member } from '../auth/policy.ts'
import {
  eraseTakenBack,
  sealAwaited,
  sealHistory,
  unsealHistory,
} from '../commitments/seal-store.ts'
import type { Receipt } from '../contract.ts'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { sealPast } from '../history/said.ts'
import { keepVersion } from '../history/store.ts'
import type { EditAction } from '../merging/edit.ts'
import { DataKey } from '../sealed/data-key.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { keepKeys, liveKeys, type WrappedKey, wrap } from '../sealed/store.ts'
import type { WholeFacts } from './facts.ts'
import { nameReaders, reconcile, replaceParts, takeBack } from './parts-store.ts'
import { clearFacts, sealedFacts } from './stored-facts.ts'

/** A contact as an edit finds it, locked until the transaction ends with what is logged in it. */
export interface LockedContact extends Guarded {
  version: number
  recordedAt: string
  /** taken back */
  removed: boolean
  authorId: string
  organizationId: string
  institutionIds: string[]
  tags: string[]
}

export async function lockContact(
  trx: Trx,
  id: string,
  reads?: true,
): Promise<LockedContact | undefined> {
  const row = await trx
    .selectFrom('contacts')
    .where('id', '=', id)
    .select(['version', 'county_fips', 'sensitivity', 'author_id', 'organization_id'])
    .select(['recorded_at', 'removed_at', 'tags'])
    .$if(!reads, (q) => q.forUpdate())
    .executeTakeFirst()
  if (!row) return undefined
  if (!reads) await lockParts(trx, id)
  const readers = await trx
    .selectFrom('contact_readers')
    .where('contact_id', '=', id)
    .select('member_id')
    .execute()
  return {
    version: row.version,
    recordedAt: row.recorded_at,
    removed: row.removed_at !== null,
    countyFips: row.county_fips,
    sensitivity: row.sensitivity,
    authorId: row.author_id,
    organizationId: row.organization_id,
    readerIds: readers.map((r) => r.member_id),
    institutionIds: await institutionsTouched(trx, id),
    tags: row.tags,
  }
}

/** Promises and next steps are edited by themselves, too: not while the contact is, which writes them anew. */
async function lockParts(trx: Trx, id: string): Promise<void> {
  for (const table of ['commitments', 'follow_ups'] as const) {
    await trx
      .selectFrom(table)
      .where('contact_id', '=', id)
      .select('id')
      .orderBy('id')
      .forUpdate()
      .execute()
  }
}

/** Institutions whose statuses stand on this contact. */
async function institutionsTouched(trx: Trx, id: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('contact_institutions')
    .where('contact_id', '=', id)
    .select('institution_id')
    .execute()
  return rows.map((row) => row.institution_id)
}

/** Replaces the facts of a contact; author, organization and the time it was first recorded stay. */
export async function updateContact(
  trx: Trx,
  { actor, member, keyring }: { actor: Actor; member: Member; keyring: Keyring },
  id: string,
  whole: WholeFacts,
  before: LockedContact,
  hash: Buffer,
  action: EditAction,
): Promise<Receipt> {
  const logged = await loggedIn(trx, keyring, id)
  await keepAsRead(trx, id, whole, logged.versions)
  const fresh: WrappedKey[] = []
  const keyOf = (record: WrappedKey['record'], recordId: string) => {
    let key = logged.keys.get(recordId)
    if (!key) {
      key = new DataKey(recordId)
      logged.keys.set(recordId, key)
      fresh.push(wrap(keyring, record, key))
    }
    const version = record === 'contact' ? before.version : (logged.versions.get(recordId) ?? 0)
    return { key, version: version + 1 }
  }
  const isSealed = whole.sensitivity === 'restricted'
  const facts = isSealed ? sealedFacts(id, whole, hash, keyOf) : clearFacts(whole, hash)
  // named before it is restricted, and no longer only after: she who edits it sees it all the while
  await nameReaders(trx, id, facts.readerIds)
  const row = await trx
    .updateTable('contacts')
    .set((eb) => ({
      county_fips: facts.countyFips,
      institution_id: facts.institutionIds[0] as string,
      kind: facts.kind,
      own_kind: facts.ownKind,
      outcome: facts.outcome,
      happened_on: facts.happenedOn,
      tags: facts.tags,
      notes: facts.notes,
      notes_sealed: facts.notes_sealed,
      erased_at: null,
      removed_at: null,
      language: facts.language,
      sensitivity: facts.sensitivity,
      facts_hash: facts.hash,
      edited_at: sql<string>`now()`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning(['id', 'version', 'recorded_at as recordedAt'])
    .executeTakeFirstOrThrow()
  await replaceParts(trx, id, facts)
  await reconcile(trx, id, facts, before)
  await keepKeys(trx, fresh)
  const contactKey = logged.keys.get(id)
  if (isSealed && contactKey) await sealPast(trx, contactKey, 'contact')
  for (const { id: followUpId } of facts.followUps) {
    const key = logged.keys.get(followUpId)
    if (key && isSealed && !logged.sealed.has(followUpId)) await sealPast(trx, key, 'follow_up')
  }
  for (const { id: commitmentId } of facts.commitments) {
    const wasSealed = logged.sealed.has(commitmentId)
    const key = logged.keys.get(commitmentId)
    if (key && isSealed && !wasSealed) {
      await sealPast(trx, key, 'commitment')
      await sealHistory(trx, key, commitmentId)
    }
    if (key && !isSealed && wasSealed) await unsealHistory(trx, key, commitmentId)
  }
  if (isSealed) {
    await sealAwaited(trx, keyring, id)
    await eraseTakenBack(trx, id)
  }
  const answered = { id, authorId: before.authorId, happenedOn: facts.happenedOn }
  await reconcileAnswers(trx, member, answered, facts.answers)
  await audit(trx, actor, action, 'contact', id)
  if (!sameMembers(before.readerIds, facts.readerIds)) {
    await audit(trx, actor, 'readers_changed', 'contact', id)
  }
  return row
}

function sameMembers(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((id) => now.includes(id))
}

/** Keeps the versions that end now, of the contact and of what is written anew in it, with the readers of before. */
async function keepAsRead(
  trx: Trx,
  id: string,
  { commitments, followUps }: WholeFacts,
  logged: ReadonlyMap<string, number>,
): Promise<void> {
  await keepVersion(trx, 'contact', id)
  for (const [record, parts] of [
    ['commitment', commitments],
    ['follow_up', followUps],
  ] as const) {
    for (const part of parts) if (logged.has(part.id)) await keepVersion(trx, record, part.id)
  }
}

/** Keys and versions of a contact and of what is logged in it. */
async function loggedIn(trx: Trx, keyring: Keyring, id: string) {
  const of = (table: 'commitments' | 'follow_ups') =>
    trx
      .selectFrom(table)
      .where('contact_id', '=', id)
      .select(['id', 'version', 'sensitivity'])
      .execute()
  const rows = [...(await of('commitments')), ...(await of('follow_ups'))]
  const keys = await liveKeys(trx, keyring, [id, ...rows.map((row) => row.id)])
  return {
    keys,
    versions: new Map(rows.map((row) => [row.id, row.version])),
    sealed: new Set(rows.filter((row) => row.sensitivity === 'restricted').map((row) => row.id)),
  }
}

/**
 * Takes a contact back, with everything logged in it. Nothing is erased: the rows stay in the database.
 * @throws 409 when a promise made in it has a history: that is ended by an event, not by removal
 */
export async function removeContact(trx: Trx, actor: Actor, id: string): Promise<number> {
  const history = await trx
    .selectFrom('commitment_events as e')
    .innerJoin('commitments as k', 'k.id', 'e.commitment_id')
    .where('k.contact_id', '=', id)
    .select('e.id')
    .executeTakeFirst()
  if (history) throw problem('has_history')
  const { version } = await trx
    .updateTable('contacts')
    .set((eb) => ({ removed_at: sql<string>`now()`, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await takeBack(trx, id, { assessments: [], commitments: [], followUps: [] })
  await takeBackAnswers(trx, id)
  await audit(trx, actor, 'removed', 'contact', id)
  return version
}
