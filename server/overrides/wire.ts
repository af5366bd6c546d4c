import type { Override, SetByHand } from './contract.ts'
import type { OverrideAspect } from './rules.ts'
import type { OverrideRow, OverrideWords } from './store.ts'

/** An override as it travels: to whoever reads no notes without its reason and its author. */
export function toOverride(row: OverrideRow, words: OverrideWords | undefined): Override {
  return {
    id: row.id,
    countyFips: row.countyFips,
    aspect: row.aspect,
    value: row.value as Override['value'],
    reason: words?.reason ?? null,
    author: words?.author ?? null,
    setOn: row.setOn,
    expiresOn: row.expiresOn,
    endedOn: row.endedOn,
    endedBy: words?.endedBy ?? null,
    recordedAt: row.recordedAt,
    version: row.version,
  }
}

/** What stands beside a computed status, from the rows of the overrides in force and their words. */
export function toSetByHand<Aspect extends OverrideAspect>(
  rows: readonly OverrideRow[],
  words: ReadonlyMap<string, OverrideWords>,
  aspect: Aspect,
): SetByHand[Aspect] {
  const row = rows.find((one) => one.aspect === aspect)
  if (!row) return null
  const { id, value, reason, author, setOn, expiresOn, version } = toOverride(
    row,
    words.get(row.id),
  )
  return { id, value, reason, author, setOn, expiresOn, version } as SetByHand[Aspect]
}
