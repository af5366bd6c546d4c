import type { Db } from '../db/database.ts'
import { editingOf } from '../history/records.ts'
import { versionedRecords } from '../history/rules.ts'
import { openConflict, wholeSaid } from '../history/said.ts'
import { type KeptRow, keptVersions, type SaidRow, saidNow } from '../history/store.ts'
import { valueAt } from '../merging/path-rules.ts'
import { type Said, same } from '../merging/rules.ts'
import type { DataKey } from '../sealed/data-key.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { liveKeys } from '../sealed/store.ts'
import type { ConflictRow } from './concern-store.ts'
import type { Conflict } from './contract.ts'

/**
 * Conflicts as they travel, in their order; as many queries for fifty as for one of each kind.
 * @param opened whether sealed words travel with them
 */
export async function toConflicts(
  db: Db,
  keyring: Keyring,
  rows: readonly ConflictRow[],
  opened: boolean,
): Promise<Conflict[]> {
  const isOpen = (row: ConflictRow) => opened || !isSealed(row)
  const made = [
    ...(await madeOf(db, keyring, rows.filter(isOpen))),
    ...(await madeOf(
      db,
      null,
      rows.filter((row) => !isOpen(row)),
    )),
  ]
  const byId = new Map(made.map((one) => [one.id, one]))
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}

function isSealed({ saidSealed, itsSensitivity }: ConflictRow): boolean {
  return saidSealed !== null || itsSensitivity === 'restricted'
}

/** @param opener null leaves what is sealed closed */
async function madeOf(
  db: Db,
  opener: Keyring | null,
  rows: readonly ConflictRow[],
): Promise<Conflict[]> {
  const sealed = rows.filter((row) => row.saidSealed).map((row) => row.recordId)
  const keys = opener ? await liveKeys(db, opener, [...new Set(sealed)]) : new Map()
  const made: Conflict[] = []
  for (const record of versionedRecords) {
    const ofKind = rows.filter((row) => row.record === record)
    if (ofKind.length === 0) continue
    const now = await saidNow(db, record, [...new Set(ofKind.map(({ recordId }) => recordId))])
    const since = ofKind.map(({ recordId, baseVersion }) => ({
      id: recordId,
      version: baseVersion,
    }))
    const kept = await keptVersions(db, record, { since })
    const said = await wholeSaid(db, opener, record, [...now, ...kept])
    const saidBy = new Map<SaidRow, Said>([...now, ...kept].map((one, i) => [one, said[i] ?? {}]))
    for (const row of ofKind) {
      const stored = now.find(({ id }) => id === row.recordId)
      const past = kept.filter((one) => one.id === row.recordId && one.version >= row.baseVersion)
      if (!stored) continue
      const values = [stored, ...past].map((one) => valueIn(row, saidBy.get(one) ?? {}))
      made.push(toConflict(row, values, past, opener ? { key: keys.get(row.recordId) } : null))
    }
  }
  return made
}

/** @param values at its place: now, and in each of the versions of before */
function toConflict(
  row: ConflictRow,
  values: readonly unknown[],
  past: readonly KeptRow[],
  opened: { key: DataKey | undefined } | null,
): Conflict {
  const { id, record, recordId, title, field, kind, version, removed, mayDecide } = row
  const { key } = opened ?? {}
  const said = key && row.saidSealed ? openConflict(key, id, row.saidSealed) : row.said
  return {
    id,
    record,
    recordId,
    title,
    field,
    kind,
    closed: opened ? null : 'sealed',
    incoming: opened ? (said?.value ?? null) : null,
    by: { id: row.memberId, name: row.memberName },
    at: row.recordedAt,
    stored: opened ? values[0] : null,
    ...writerOf(values, past),
    version,
    removed,
    mayDecide,
  }
}

function valueIn({ record, field }: ConflictRow, said: Said): unknown {
  return (field === '' ? said : valueAt(editingOf[record].shape, said, field)) ?? null
}

/** Who wrote what is stored: of the versions since the base of the edit, the last that changed the field. */
function writerOf(values: readonly unknown[], past: readonly KeptRow[]) {
  const found = past.find((_, i) => !same(values[i], values[i + 1])) ?? past[0]
  if (!found) return { storedBy: null, storedAt: null }
  const { changedBy, changedByName, changedAt } = found
  const storedBy = changedBy ? { id: changedBy, name: changedByName ?? '' } : null
  return { storedBy, storedAt: changedAt }
}
