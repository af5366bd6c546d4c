import { conflictsOfEdit, type KeptConflict } from '../conflicts/store.ts'
import type { KeptRow, SaidRow } from '../history/store.ts'
import { isKeyedHash } from '../sealed/data-key.ts'
import { liveKey } from '../sealed/store.ts'
import type { Editor } from './edit.ts'

/** Whether she has made this very edit already: of the same version, with the same facts. */
export async function madeAlready(
  editor: Editor,
  now: SaidRow,
  past: readonly KeptRow[],
  base: number,
  hash: Buffer,
): Promise<{ conflicts: KeptConflict[] } | undefined> {
  const hashes = await hashesOf(editor, now, hash)
  const isIts = (stored: Buffer | null) => hashes.some((one) => stored?.equals(one))
  const madeBy = new Map(past.map((row) => [row.version + 1, row.changedBy]))
  const isHers = (row: SaidRow) =>
    row.version > base && madeBy.get(row.version) === editor.member.id && isIts(row.factsHash)
  const found = [now, ...past].some(isHers)
  const conflicts = (await conflictsOfEdit(editor.trx, editor.member.id, hashes)).filter(
    (one) => one.baseVersion === base || one.recordId !== now.id,
  )
  const isKept = conflicts.some((one) => one.recordId === now.id)
  return found || isKept ? { conflicts } : undefined
}

/** The hash of an edit as it may be kept: plain, and keyed where the record is or was restricted. */
export async function hashesOf(
  { trx, keyring }: Editor,
  now: SaidRow | undefined,
  hash: Buffer,
): Promise<Buffer[]> {
  const key = now && isSealable(now) ? await liveKey(trx, keyring, now.id) : undefined
  return key ? [hash, key.keyed(hash)] : [hash]
}
function isSealable(now: SaidRow): boolean {
  return now.sensitivity !== null || isKeyedHash(now.factsHash)
}
