import { may } from '../auth/policy.ts'
import { problem } from '../errors.ts'
import { asNow, type Editing, type Editor, type Locked, type Written } from '../merging/edit.ts'
import { unvouched } from '../merging/guard-rules.ts'
import { only, same } from '../merging/rules.ts'
import { factsHash } from '../writes.ts'
import { wholeSaid } from './said.ts'
import { keptVersions, saidNow } from './store.ts'

/**
 * Writes what a version said as a new edit: nothing of the past changes, and the same way leads back.
 * @throws 404 for a version that she may not see or whose words are gone, 412 when the record has moved on
 */
export async function restoreVersion<Its extends Locked>(
  editor: Editor,
  editing: Editing<Its>,
  id: string,
  ifMatch: number,
  version: number,
): Promise<Written> {
  const { trx, keyring } = editor
  const its = await editing.lock(editor, id)
  if (!its || its.removed || its.mergedInto || !editing.mayEdit(editor, its)) {
    throw problem('not_found')
  }
  const refs = [{ id, version }]
  const [row] = await keptVersions(trx, editing.record, { refs })
  const [now] = await saidNow(trx, editing.record, [id])
  if (!row || !now || row.isErased) {
    throw problem(its.version === ifMatch ? 'not_found' : 'stale_version')
  }
  const [whole = {}, stored = {}] = await wholeSaid(trx, keyring, editing.record, [row, now])
  // nobody brings back a word that she could not give
  const mayVouch = may(editor.member, 'confirm_directory')
  const said = asNow(editor, mayVouch ? whole : unvouched(editing.shape, whole))
  if (its.version !== ifMatch) {
    // restored by her already: the answer was lost
    const isThere = same(only(editing.shape, said), only(editing.shape, stored))
    if (!isThere) throw problem('stale_version')
    const { recordedAt } = its
    return { receipt: { id, version: its.version, recordedAt }, touched: [] }
  }
  const hash = factsHash({ restored: version, of: id, from: ifMatch })
  return editing.write(editor, id, its, said, hash, 'restored')
}
