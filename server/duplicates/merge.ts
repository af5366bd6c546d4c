import { type Member, mayMerge } from '../auth/policy.ts'
import type { Receipt } from '../contract.ts'
import type { Db } from '../db/database.ts'
import { problem } from '../errors.ts'
import { editingOf } from '../history/records.ts'
import { keptVersions, saidNow } from '../history/store.ts'
import type { Editing, Editor, Locked } from '../merging/edit.ts'
import { merge } from '../merging/merge-rules.ts'
import type { Said } from '../merging/rules.ts'
import { factsHash, replayed } from '../writes.ts'
import { entriesOf } from './entries-store.ts'
import type { DuplicateRecord } from './rules.ts'
import * as store from './store.ts'

/** Two entries of one kind, as they were compared, and what the one that stays will say. */
export interface Two {
  id: string
  record: DuplicateRecord
  awayId: string
  awayVersion: number
  survivorId: string
  survivorVersion: number
  said: Said
  hash: Buffer
}

/**
 * Makes one of two.
 * @returns the receipt, whether it is new, and the entries whose statuses change
 * @throws 404, 403 where it is not hers, 412 when either has moved on, 409 where something stands in the way
 */
export async function mergeTwo(editor: Editor, two: Two) {
  const { trx, member, actor } = editor
  const { id, record, awayId, survivorId, hash } = two
  const editing = editingOf[record]
  const its = await lockBoth(editor, editing, two)
  const existing = await store.writtenMerge(trx, id)
  if (existing) {
    return { receipt: replayed(existing, hash, member.id), isNew: false, touched: [] }
  }
  if (its.away.mergedInto || its.survivor.mergedInto) throw problem('merged_already')
  await refuseStrangers(trx, member, two)
  const isAsCompared =
    its.away.version === two.awayVersion && its.survivor.version === two.survivorVersion
  if (!isAsCompared) throw problem('stale_version')
  if (await store.isUndecided(trx, [awayId, survivorId])) throw problem('undecided_first')
  editing.check(editor, two.said)
  const noted = await store.insertMerge(trx, actor, two)
  if (!noted) throw problem('different_facts')
  await store.moveAll(trx, id)
  const { said } = two
  const made = await editing.write(editor, survivorId, its.survivor, said, hash, 'duplicate_merged')
  await store.noteMade(trx, id, made.receipt.version)
  const receipt: Receipt = { ...noted, version: 1 }
  return { receipt, isNew: true, touched: touchedBy(record, [awayId, survivorId]) }
}

/** @throws 404, and 403 where either entry is not hers to merge */
export async function refuseStrangers(
  db: Db,
  member: Member,
  { record, awayId, survivorId }: Pick<Two, 'record' | 'awayId' | 'survivorId'>,
): Promise<void> {
  if (awayId === survivorId) throw problem('not_found')
  const entries = await entriesOf[record](db, [awayId, survivorId])
  if (entries.length < 2) throw problem('not_found')
  if (!entries.every(({ counties }) => mayMerge(member, counties))) throw problem('forbidden')
}

/**
 * Makes two of one again. Words of the survivor that nobody has changed since say what they said before.
 * The same again is answered the same.
 * @throws 404, 403, 409 when either was merged again since
 */
export async function undoMerge(editor: Editor, id: string): Promise<readonly string[]> {
  const { trx, member } = editor
  const row = await store.lockMerge(trx, id)
  if (!row) throw problem('not_found')
  const { record, away_id: awayId, survivor_id: survivorId } = row
  const [known] = await store.mergedRows(trx, { id }, 1)
  if (!known || !mayUndo(member, known)) throw problem('forbidden')
  if (row.undone_at !== null) return []
  const editing = editingOf[record]
  const its = await lockBoth(editor, editing, { awayId, survivorId })
  if (await store.laterMerge(trx, [awayId, survivorId], id)) throw problem('merged_since')
  const [now] = await saidNow(trx, record, [survivorId])
  if (!now) throw problem('not_found')
  const refs = [row.version_before, row.version_made].map((version) => ({
    id: survivorId,
    version,
  }))
  const kept = await keptVersions(trx, record, { refs })
  const at = (version: number) => kept.find((one) => one.version === version)?.said ?? now.said
  await store.moveBack(trx, member.id, id)
  const [made, before] = [at(row.version_made), at(row.version_before)]
  const { said } = merge(editing.shape, made, before, now.said)
  const hash = factsHash({ undone: id })
  await editing.write(editor, survivorId, its.survivor, said, hash, 'duplicate_undone')
  return touchedBy(record, [awayId, survivorId])
}

export function mayUndo(member: Member, { counties }: store.MergedRow): boolean {
  return mayMerge(member, counties)
}

const touchedBy = (record: DuplicateRecord, ids: readonly string[]) =>
  record === 'institution' ? ids : []

async function lockBoth(
  editor: Editor,
  editing: Editing<Locked>,
  two: { awayId: string; survivorId: string },
) {
  await store.lockPair(editor.trx, editing.record as DuplicateRecord, two)
  const reading = { ...editor, reads: true } as const
  const away = await editing.lock(reading, two.awayId)
  const survivor = await editing.lock(reading, two.survivorId)
  if (!away || !survivor) throw problem('not_found')
  return { away, survivor }
}
