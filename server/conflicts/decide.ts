import { audit } from '../audit/store.ts'
import { badField, problem } from '../errors.ts'
import { editingOf } from '../history/records.ts'
import { openConflict, wholeSaid } from '../history/said.ts'
import { saidNow } from '../history/store.ts'
import { asNow, type Editing, type Editor, type Locked, type Written } from '../merging/edit.ts'
import { atLeast, guardIn, unvouched } from '../merging/guard-rules.ts'
import { textAt, withValue } from '../merging/path-rules.ts'
import { only, type Said } from '../merging/rules.ts'
import { liveKey } from '../sealed/store.ts'
import { factsHash } from '../writes.ts'
import { type ConflictRow, lockConflict } from './concern-store.ts'
import type { DecisionFacts } from './contract.ts'
import { decide } from './store.ts'

/**
 * Decides what two people said differently: what is stored stays, or gives way in an edit of the record.
 * The same decision of the same member again is answered the same.
 * @throws 404, 409 when somebody has decided otherwise, 412 when the record has moved on
 */
export async function decideIt(
  editor: Editor,
  id: string,
  ifMatch: number,
  facts: DecisionFacts,
): Promise<Written> {
  const { trx, member, actor } = editor
  const row = await lockConflict(trx, member, id)
  if (!row) throw problem('not_found')
  const editing = editingOf[row.record]
  const its = await editing.lock(editor, row.recordId)
  if (!its || !editing.mayEdit(editor, its)) throw problem('not_found')
  const { version, recordedAt } = its
  const unchanged = { receipt: { id: row.recordId, version, recordedAt }, touched: [] }
  if (row.decision) {
    if (row.decision === facts.take && row.decidedBy === member.id) return unchanged
    throw problem('decided_already')
  }
  if (version !== ifMatch) throw problem('stale_version')
  await decide(trx, id, member.id, facts.take)
  if (facts.take === 'stored') {
    await audit(trx, actor, 'conflict_decided', row.record, row.recordId)
    return unchanged
  }
  if (row.kind === 'removal' && row.field === '') {
    if (facts.take === 'written' || !editing.remove) throw badField('take', 'Leave it or take it')
    return its.removed ? unchanged : editing.remove(editor, row.recordId, its)
  }
  const said = await decidedSaid(editor, editing, row, facts)
  editing.check(editor, said)
  const hash = factsHash({ decided: id, ...facts })
  return editing.write(editor, row.recordId, its, said, hash, 'conflict_decided')
}

/** What the record will say: guarded as strictly as what is taken, and with nobody's word for it yet. */
async function decidedSaid(
  editor: Editor,
  editing: Editing<Locked>,
  row: ConflictRow,
  facts: DecisionFacts,
): Promise<Said> {
  const { shape } = editing
  const said = unvouched(shape, asNow(editor, await takenSaid(editor, editing, row, facts)))
  const [guard] = guardIn(shape) ?? []
  // unless how it is guarded is what she decides
  if (row.sensitivity === null || row.field === guard) return said
  return atLeast(shape, said, row.sensitivity, row.readerIds)
}

async function takenSaid(
  { trx, keyring }: Editor,
  { record, shape }: Editing<Locked>,
  row: ConflictRow,
  { take, text }: DecisionFacts,
): Promise<Said> {
  const [now] = await saidNow(trx, record, [row.recordId])
  if (!now) throw problem('not_found')
  const [stored = {}] = await wholeSaid(trx, keyring, record, [now])
  if (take === 'written') {
    const room = row.kind === 'field' ? textAt(shape, row.field) : undefined
    if (!room) throw badField('take', 'Leave it or take it')
    const words = text?.trim()
    if (words === undefined || (words === '' && !room.mayBeEmpty)) {
      throw badField('text', 'This is needed')
    }
    if (words.length > room.text) throw badField('text', `At most ${room.text} characters`)
    return withValue(shape, stored, row.field, words)
  }
  const key = row.saidSealed ? await liveKey(trx, keyring, row.recordId) : undefined
  const incoming =
    key && row.saidSealed ? openConflict(key, row.id, row.saidSealed).value : row.said?.value
  if (row.field !== '') return withValue(shape, stored, row.field, incoming)
  // brought back: as it was, with what the edit says
  const back = Object.entries(incoming as Said).filter(([field]) => Object.hasOwn(shape, field))
  return { ...only(shape, stored), ...Object.fromEntries(back) }
}
