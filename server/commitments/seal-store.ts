import { sql } from 'kysely'
import type { Sensitivity } from '../contacts/rules.ts'
import type { Trx } from '../db/database.ts'
import { sealPast } from '../history/said.ts'
import type { DataKey } from '../sealed/data-key.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { eventWords } from '../sealed/open-store.ts'
import { keyOf, liveKey } from '../sealed/store.ts'

/** Takes what hangs on a commitment along when its sensitivity changes. */
export async function moveHistory(
  trx: Trx,
  keyring: Keyring,
  id: string,
  before: Sensitivity,
  now: Sensitivity,
): Promise<void> {
  if ((before === 'restricted') === (now === 'restricted')) return
  if (now === 'restricted') {
    const key = await keyOf(trx, keyring, 'commitment', id)
    await sealPast(trx, key, 'commitment')
    await sealHistory(trx, key, id)
    return
  }
  const key = await liveKey(trx, keyring, id)
  // where it was destroyed there is nothing left to bring back
  if (key) await unsealHistory(trx, key, id)
}

/** Moves the words of a commitment's history, steps and files under its seal: it has become restricted. */
export async function sealHistory(trx: Trx, key: DataKey, id: string): Promise<void> {
  const events = await trx
    .selectFrom('commitment_events')
    .where('commitment_id', '=', id)
    .where('erased_at', 'is', null)
    .where('words_sealed', 'is', null)
    .select(['id', 'note', 'link', 'facts_hash'])
    .execute()
  for (const { id: eventId, note, link, facts_hash } of events) {
    await trx
      .updateTable('commitment_events')
      .set({
        note: '',
        link: null,
        words_sealed: sealedWords(key, eventId, { note, link }),
        facts_hash: facts_hash && key.keyed(facts_hash),
      })
      .where('id', '=', eventId)
      .execute()
  }
  const steps = await trx
    .selectFrom('milestones')
    .where('commitment_id', '=', id)
    .where('text', 'is not', null)
    .select(['id', 'text', 'version', 'facts_hash'])
    .execute()
  for (const { id: stepId, text, version, facts_hash } of steps) {
    await trx
      .updateTable('milestones')
      .set({
        text: null,
        text_sealed: key.seal('milestones.text', stepId, version, text ?? ''),
        facts_hash: facts_hash && key.keyed(facts_hash),
      })
      .where('id', '=', stepId)
      .execute()
  }
  const files = await trx
    .selectFrom('evidence_files')
    .where('commitment_id', '=', id)
    .where('content', 'is not', null)
    .select(['id', 'name', 'content', 'facts_hash'])
    .execute()
  for (const file of files) {
    await trx
      .updateTable('evidence_files')
      .set({
        ...sealedFile(key, file.id, { name: file.name ?? '', content: file.content as Buffer }),
        facts_hash: key.keyed(file.facts_hash),
      })
      .where('id', '=', file.id)
      .execute()
  }
}

/** The other way: it is restricted no longer. Hashes stay keyed, and their key stays with them. */
export async function unsealHistory(trx: Trx, key: DataKey, id: string): Promise<void> {
  const events = await trx
    .selectFrom('commitment_events')
    .where('commitment_id', '=', id)
    .where('words_sealed', 'is not', null)
    .select(['id', 'words_sealed'])
    .execute()
  for (const { id: eventId, words_sealed } of events) {
    const words = eventWords(
      key.open('commitment_events.words', eventId, 1, words_sealed as Buffer),
    )
    await trx
      .updateTable('commitment_events')
      .set({ ...words, words_sealed: null })
      .where('id', '=', eventId)
      .execute()
  }
  const steps = await trx
    .selectFrom('milestones')
    .where('commitment_id', '=', id)
    .where('text_sealed', 'is not', null)
    .select(['id', 'text_sealed', 'version'])
    .execute()
  for (const { id: stepId, text_sealed, version } of steps) {
    const text = key.open('milestones.text', stepId, version, text_sealed as Buffer).toString()
    await trx
      .updateTable('milestones')
      .set({ text, text_sealed: null })
      .where('id', '=', stepId)
      .execute()
  }
  const files = await trx
    .selectFrom('evidence_files')
    .where('commitment_id', '=', id)
    .where('content_sealed', 'is not', null)
    .select(['id', 'name_sealed', 'content_sealed'])
    .execute()
  for (const file of files) {
    await trx
      .updateTable('evidence_files')
      .set({
        name: key.open('evidence_files.name', file.id, 1, file.name_sealed as Buffer).toString(),
        content: key.open('evidence_files.content', file.id, 1, file.content_sealed as Buffer),
        name_sealed: null,
        content_sealed: null,
      })
      .where('id', '=', file.id)
      .execute()
  }
}

/** The key that seals what is added to a commitment; undefined when it is not restricted. */
export async function sealingKey(
  trx: Trx,
  keyring: Keyring,
  id: string,
  sensitivity: Sensitivity,
): Promise<DataKey | undefined> {
  return sensitivity === 'restricted' ? keyOf(trx, keyring, 'commitment', id) : undefined
}

/** An event with its note and link sealed. */
export function sealEvent<
  Event extends { id: string; note: string; link: string | null; facts_hash: Buffer | null },
>(key: DataKey, event: Event) {
  return {
    ...event,
    note: '',
    link: null,
    words_sealed: sealedWords(key, event.id, event),
    facts_hash: event.facts_hash && key.keyed(event.facts_hash),
  }
}

function sealedWords(
  key: DataKey,
  id: string,
  { note, link }: { note: string; link: string | null },
): Buffer {
  return key.seal('commitment_events.words', id, 1, JSON.stringify({ note, link }))
}

/** A step with its words sealed. */
export function sealStep<Step extends { text: string; facts_hash: Buffer | null }>(
  key: DataKey,
  id: string,
  version: number,
  step: Step,
) {
  return {
    ...step,
    text: null,
    text_sealed: key.seal('milestones.text', id, version, step.text),
    facts_hash: step.facts_hash && key.keyed(step.facts_hash),
  }
}

export function sealedFile(key: DataKey, id: string, file: { name: string; content: Buffer }) {
  return {
    name: null,
    content: null,
    name_sealed: key.seal('evidence_files.name', id, 1, file.name),
    content_sealed: key.seal('evidence_files.content', id, 1, file.content),
  }
}

/** What was taken back of a contact that is now sealed and may be brought back by a decision: it is sealed, too. */
export async function sealAwaited(trx: Trx, keyring: Keyring, contactId: string): Promise<void> {
  for (const [table, record] of [
    ['commitments', 'commitment'],
    ['follow_ups', 'follow_up'],
  ] as const) {
    const awaited = await trx
      .selectFrom(table)
      .where('contact_id', '=', contactId)
      .where('removed_at', 'is not', null)
      .where('text', 'is not', null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('conflicts')
            .where('conflicts.record', '=', record)
            .whereRef('conflicts.record_id', '=', `${table}.id`)
            .where('conflicts.decided_at', 'is', null)
            .select('conflicts.id'),
        ),
      )
      .select(['id', 'version', 'text', 'facts_hash'])
      .execute()
    for (const { id, version, text, facts_hash } of awaited) {
      const key = await keyOf(trx, keyring, record, id)
      await trx
        .updateTable(table)
        .set({
          sensitivity: 'restricted',
          text: null,
          text_sealed: key.seal(`${table}.text`, id, version, text ?? ''),
          facts_hash: facts_hash && key.keyed(facts_hash),
        })
        .where('id', '=', id)
        .execute()
      await sealPast(trx, key, record)
    }
  }
}

/** What was taken back of a contact that is now sealed: nobody opens it again, so its words go. */
export async function eraseTakenBack(trx: Trx, contactId: string): Promise<void> {
  await sql`
    update assessments set basis = '', basis_sealed = null
    where contact_id = ${contactId} and removed_at is not null and basis <> ''`.execute(trx)
  for (const table of ['commitments', 'follow_ups']) {
    await sql`
      update ${sql.table(table)} set text = null, text_sealed = null, erased_at = now()
      where contact_id = ${contactId} and removed_at is not null and text is not null`.execute(trx)
  }
}
