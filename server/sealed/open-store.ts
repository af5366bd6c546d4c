import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { OpenedCommitment, OpenedContact } from './contract.ts'
import type { Keyring } from './keyring.ts'
import { liveKey, liveKeys } from './store.ts'

/**
 * The words of a restricted contact and of what was logged in it. Whether the member may see it, her caller has
 * asked. Empty where a key was destroyed.
 */
export async function contactWords(db: Db, keyring: Keyring, id: string): Promise<OpenedContact> {
  const contact = await db
    .selectFrom('contacts')
    .where('id', '=', id)
    .select(['notes_sealed', 'version'])
    .executeTakeFirstOrThrow()
  const parts = <T extends 'commitments' | 'follow_ups'>(table: T) =>
    sql<Words>`
      select id, text_sealed as sealed, text as clear, version from ${sql.table(table)}
      where contact_id = ${id} and removed_at is null order by id`.execute(db)
  const [assessments, commitments, followUps] = await Promise.all([
    db
      .selectFrom('assessments')
      .where('contact_id', '=', id)
      .where('removed_at', 'is', null)
      .select(['id', 'basis_sealed'])
      .orderBy('id')
      .execute(),
    parts('commitments'),
    parts('follow_ups'),
  ])
  const rows = [...commitments.rows, ...followUps.rows]
  const keys = await liveKeys(db, keyring, [id, ...rows.map((row) => row.id)])
  const key = keys.get(id)
  const text = (field: 'commitments.text' | 'follow_ups.text') => (row: Words) => ({
    id: row.id,
    text: row.sealed
      ? (keys.get(row.id)?.open(field, row.id, row.version, row.sealed).toString() ?? '')
      : (row.clear ?? ''),
  })
  return {
    id,
    notes:
      contact.notes_sealed && key
        ? key.open('contacts.notes', id, contact.version, contact.notes_sealed).toString()
        : '',
    assessments: assessments.map((one) => ({
      id: one.id,
      basis:
        one.basis_sealed && key
          ? key.open('assessments.basis', one.id, 1, one.basis_sealed).toString()
          : '',
    })),
    commitments: commitments.rows.map(text('commitments.text')),
    followUps: followUps.rows.map(text('follow_ups.text')),
  }
}

interface Words {
  id: string
  sealed: Buffer | null
  clear: string | null
  version: number
}

/** The words of a restricted commitment, its history, its steps, and the names of its files. */
export async function commitmentWords(
  db: Db,
  keyring: Keyring,
  id: string,
): Promise<OpenedCommitment> {
  const key = await liveKey(db, keyring, id)
  const [commitment, events, milestones, files] = await Promise.all([
    db
      .selectFrom('commitments')
      .where('id', '=', id)
      .select(['text_sealed', 'version'])
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('commitment_events')
      .where('commitment_id', '=', id)
      .where('words_sealed', 'is not', null)
      .select(['id', 'words_sealed'])
      .execute(),
    db
      .selectFrom('milestones')
      .where('commitment_id', '=', id)
      .where('removed_at', 'is', null)
      .where('text_sealed', 'is not', null)
      .select(['id', 'text_sealed', 'version'])
      .execute(),
    db
      .selectFrom('evidence_files')
      .where('commitment_id', '=', id)
      .where('name_sealed', 'is not', null)
      .select(['id', 'name_sealed'])
      .execute(),
  ])
  if (!key) return { id, text: '', events: [], milestones: [], files: [] }
  return {
    id,
    text: commitment.text_sealed
      ? key.open('commitments.text', id, commitment.version, commitment.text_sealed).toString()
      : '',
    events: events.map((one) => ({
      id: one.id,
      ...eventWords(key.open('commitment_events.words', one.id, 1, one.words_sealed as Buffer)),
    })),
    milestones: milestones.map((one) => ({
      id: one.id,
      text: key.open('milestones.text', one.id, one.version, one.text_sealed as Buffer).toString(),
    })),
    files: files.map((one) => ({
      id: one.id,
      name: key.open('evidence_files.name', one.id, 1, one.name_sealed as Buffer).toString(),
    })),
  }
}

/** The note and the link of an event, from under one seal. */
export function eventWords(words: Buffer): { note: string; link: string | null } {
  return JSON.parse(words.toString()) as { note: string; link: string | null }
}

/** The words of a restricted follow-up. */
export async function followUpWords(db: Db, keyring: Keyring, id: string): Promise<string> {
  const row = await db
    .selectFrom('follow_ups')
    .where('id', '=', id)
    .select(['text_sealed', 'version'])
    .executeTakeFirstOrThrow()
  const key = await liveKey(db, keyring, id)
  if (!row.text_sealed || !key) return ''
  return key.open('follow_ups.text', id, row.version, row.text_sealed).toString()
}

/** A sealed file that an event of this commitment names; undefined when there is none. */
export async function fileContent(db: Db, keyring: Keyring, id: string, commitmentId: string) {
  const row = await db
    .selectFrom('evidence_files as f')
    .innerJoin('commitment_events as e', 'e.file_id', 'f.id')
    .where('f.id', '=', id)
    .where('f.commitment_id', '=', commitmentId)
    .select(['f.type', 'f.name_sealed', 'f.content_sealed'])
    .executeTakeFirst()
  const key = await liveKey(db, keyring, commitmentId)
  if (!row?.name_sealed || !row.content_sealed || !key) return undefined
  return {
    type: row.type,
    name: key.open('evidence_files.name', id, 1, row.name_sealed).toString(),
    content: key.open('evidence_files.content', id, 1, row.content_sealed),
  }
}
