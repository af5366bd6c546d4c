import type { RecordKind } from '../records/rules.ts'
import { recordRows } from '../records/store.ts'
import type { Part } from './count.ts'
import type { Frozen } from './frozen.ts'
import type { Ground } from './ground.ts'
import { grouped, numbersOf, tally } from './number-rules.ts'
import { recordChanges, recordKeys } from './record-rules.ts'

/** What changed in the public record. */
export async function countRecords(ground: Ground): Promise<Part<Pick<Frozen, 'records'>>> {
  const { sources, span, eve, here } = ground
  const facts = here.flatMap(({ id, records }) =>
    records.map((record) => ({ ...record, institutionId: id })),
  )
  const counted = (days: { from: string; to: string }) =>
    grouped(
      'record',
      facts.map((record) => ({ id: record.id, keys: recordKeys(record, days) })),
    )
  const now = counted(span)
  const changes = facts.flatMap((record) =>
    recordChanges(record, span).map((change) => ({ ...record, ...change })),
  )
  const rows = await recordRows(sources.db, { ids: changes.map(({ id }) => id) })
  const known = new Map(rows.map((row) => [row.id, row]))
  return {
    numbers: numbersOf(tally(now), tally(counted({ from: span.since, to: eve }))),
    groups: now,
    also: {
      records: changes
        .map(({ id, change, day, adverse, institutionId }) => ({
          ...{ id, change, day, adverse, institutionId },
          kind: (known.get(id)?.kind ?? 'other') as RecordKind,
          title: known.get(id)?.title ?? '',
        }))
        .sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1)),
    },
  }
}
