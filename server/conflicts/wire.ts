import { editingOf } from '../history/records.ts'
import { openConflict, wholeSaid } from '../history/said.ts'
import { type KeptRow, keptVersions, type NowRow, saidNow } from '../history/store.ts'
import type { Editor } from '../merging/edit.ts'
import { mayEditIt } from '../merging/edit.ts'
import { same, valueAt } from '../merging/rules.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { liveKey } from '../sealed/store.ts'
import type { Conflict } from './contract.ts'
import type { ConflictRow } from './store.ts'
import { titleOf } from './title-store.ts'

/**
 * A conflict as it travels; undefined where it does not concern her.
 * @param open whether sealed words travel with it
 */
export async function toConflict(
  editor: Editor,
  row: ConflictRow,
  open: boolean,
): Promise<Conflict | undefined> {
  const { trx, member, keyring } = editor
  const editing = editingOf[row.record]
  const its = await editing.lock(editor, row.recordId)
  const [now] = await saidNow(trx, row.record, [row.recordId])
  if (!its || !now) return undefined
  const mayDecide = mayEditIt(editor, editing, its)
  if (!mayDecide && row.memberId !== member.id) return undefined
  const isSealed = row.saidSealed !== null || now.sensitivity === 'restricted'
  const isOpen = !isSealed || open
  const key = isOpen && row.saidSealed ? await liveKey(trx, keyring, row.recordId) : undefined
  const said = key && row.saidSealed ? openConflict(key, row.id, row.saidSealed) : row.said
  const [stored] = await wholeSaid(trx, isOpen ? keyring : null, row.record, [now])
  const kept = await keptVersions(trx, row.record, { id: row.recordId, since: row.baseVersion })
  return {
    id: row.id,
    record: row.record,
    recordId: row.recordId,
    title: await titleOf(trx, row.record, row.recordId),
    field: row.field,
    kind: row.kind,
    closed: isOpen ? null : 'sealed',
    incoming: isOpen ? (said?.value ?? null) : null,
    by: { id: row.memberId, name: row.memberName },
    at: row.recordedAt,
    stored: isOpen && stored ? valueIn(row, stored) : null,
    ...(await writerOf(editor, row, now, kept, isOpen ? keyring : null)),
    version: its.version,
    removed: its.removed,
    mayDecide,
  }
}

function valueIn({ record, field }: ConflictRow, stored: Readonly<Record<string, unknown>>) {
  return (field === '' ? stored : valueAt(editingOf[record].shape, stored, field)) ?? null
}

/** Who wrote what is stored: of the versions since the base of the edit, the last that changed the field. */
async function writerOf(
  { trx }: Editor,
  row: ConflictRow,
  now: NowRow,
  kept: readonly KeptRow[],
  opener: Keyring | null,
) {
  const said = await wholeSaid(trx, opener, row.record, [now, ...kept])
  const values = said.map((one) => valueIn(row, one))
  const found = kept.find((_, i) => !same(values[i], values[i + 1])) ?? kept[0]
  if (!found) return { storedBy: null, storedAt: null }
  const { changedBy, changedByName, changedAt } = found
  const storedBy = changedBy ? { id: changedBy, name: changedByName ?? '' } : null
  return { storedBy, storedAt: changedAt }
}
