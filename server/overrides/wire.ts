import type { Override, SetByHand } from './contract.ts'
import type { OverrideAspect } from './rules.ts'
import type { OverrideRow } from './store.ts'

/** An override as it travels: to whoever reads no notes without its reason and its author. */
export function toOverride(row: OverrideRow, readsNotes: boolean): Override {
  return {
    id: row.id,
    countyFips: row.countyFips,
    aspect: row.aspect,
    value: row.value as Override['value'],
    reason: readsNotes ? row.reason : null,
    author: readsNotes ? { id: row.authorId, name: row.authorName } : null,
    setOn: row.setOn,
    expiresOn: row.expiresOn,
    endedOn: row.endedOn,
    endedBy: readsNotes && row.enderId ? { id: row.enderId, name: row.enderName ?? '' } : null,
    recordedAt: row.recordedAt,
    version: row.version,
  }
}

/** What stands beside a computed status, from the rows of the overrides in force. */
export function toSetByHand<Aspect extends OverrideAspect>(
  rows: readonly OverrideRow[],
  aspect: Aspect,
  readsNotes: boolean,
): SetByHand[Aspect] {
  const row = rows.find((one) => one.aspect === aspect)
  if (!row) return null
  const { id, value, reason, author, setOn, expiresOn, version } = toOverride(row, readsNotes)
  return { id, value, reason, author, setOn, expiresOn, version } as SetByHand[Aspect]
}
