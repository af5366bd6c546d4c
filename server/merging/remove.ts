import { audit } from '../audit/store.ts'
import { conflictsOfEdit, keepConflicts } from '../conflicts/store.ts'
import { problem } from '../errors.ts'
import { keptVersions, saidNow } from '../history/store.ts'
import {
  conflictOf,
  type Editing,
  type Editor,
  type Locked,
  receiptOf,
  type Written,
} from './edit.ts'
import { hashesOf } from './made-already.ts'

/** Takes a record back, unless somebody else has changed it since: then that waits to be decided. */
export async function removeRecord<Its extends Locked>(
  editor: Editor,
  editing: Editing<Its> & Required<Pick<Editing<Its>, 'remove'>>,
  id: string,
  version: number,
  hash: Buffer,
): Promise<Written | 'removed'> {
  const { trx, keyring, member } = editor
  const its = await editing.lock(editor, id)
  if (!its || !editing.mayEdit(editor, its)) throw problem('not_found')
  const past = await keptVersions(trx, editing.record, { since: [{ id, version }] })
  // taken back by her already: the answer was lost
  if (its.removed) {
    if (past[0]?.changedBy === member.id) return 'removed'
    throw problem('not_found')
  }
  if (version !== its.version && past.at(-1)?.version !== version) throw problem('stale_version')
  if (past.every((row) => row.changedBy === member.id)) {
    return editing.remove(editor, id, its)
  }
  const [now] = await saidNow(trx, editing.record, [id])
  const waiting = await conflictsOfEdit(trx, member.id, await hashesOf(editor, now, hash))
  if (waiting.length > 0) return { receipt: receiptOf(id, its, waiting), touched: [] }
  // no words of hers: guarded as the record is
  const leaving = { memberId: member.id, hash, guards: [] }
  const kept = await keepConflicts(trx, keyring, leaving, [
    conflictOf(editing, id, version, { field: '', kind: 'removal', value: null }),
  ])
  await audit(trx, editor.actor, 'removal_kept', editing.record, id)
  return { receipt: receiptOf(id, its, kept), touched: [] }
}
