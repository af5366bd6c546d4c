import type { VersionedRecord } from '../history/rules.ts'
import { wholeSaid } from '../history/said.ts'
import type { KeptRow, SaidRow } from '../history/store.ts'
import type { Editor } from './edit.ts'
import type { Step } from './own-rules.ts'

/** What she changed in those of these versions that she says are her own, and are. */
export async function ownSteps(
  { trx, keyring, member, own }: Editor,
  record: VersionedRecord,
  now: SaidRow,
  past: readonly KeptRow[],
): Promise<Step[]> {
  if (own.length === 0) return []
  const rows = [now, ...past]
  const said = await wholeSaid(trx, keyring, record, rows)
  return rows.flatMap((row, i) => {
    const [after, before] = [said[i], said[i + 1]]
    const isHers = past[i]?.changedBy === member.id
    return after && before && isHers && own.includes(row.version) ? [{ before, after }] : []
  })
}
