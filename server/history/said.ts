import type { Db, Trx } from '../db/database.ts'
import type { Said } from '../merging/rules.ts'
import type { DataKey, SealedField } from '../sealed/data-key.ts'
import type { Keyring } from '../sealed/keyring.ts'
import type { SealedRecord } from '../sealed/rules.ts'
import { liveKeys } from '../sealed/store.ts'
import type { VersionedRecord } from './rules.ts'
import {
  clearPast,
  keptVersions,
  replacePast,
  type SaidRow,
  saidNow,
  type VersionRef,
} from './store.ts'

/** Lists of a contact that are records of their own. */
export const ownRecords = { commitments: 'commitment', followUps: 'follow_up' } as const

/** Where a word of a record is sealed: its field, row and the version of the row. */
function placeOf(
  record: VersionedRecord,
  id: string,
  version: number,
  path: string,
): [field: SealedField, rowId: string, version: number] {
  if (record === 'commitment') return ['commitments.text', id, version]
  if (record === 'follow_up') return ['follow_ups.text', id, version]
  const [, assessment] = path.split('.')
  return assessment ? ['assessments.basis', assessment, 1] : ['contacts.notes', id, version]
}

/** What opens seals; null leaves them closed. */
type Opener = Keyring | null

/**
 * What rows of one kind said, whole: words opened where they are sealed, and promises and next steps of contacts with what
 * they said then. Words that are erased or stay sealed are missing.
 */
export async function wholeSaid(
  db: Db,
  keyring: Opener,
  record: VersionedRecord,
  rows: readonly SaidRow[],
): Promise<Said[]> {
  const sealed = rows.filter((row) => row.sealed).map((row) => row.id)
  const keys = keyring ? await liveKeys(db, keyring, [...new Set(sealed)]) : new Map()
  const said = rows.map((row) => withWords(record, row, keys.get(row.id)))
  return record === 'contact' ? withParts(db, keyring, said) : said
}

function withWords(record: VersionedRecord, row: SaidRow, key: DataKey | undefined): Said {
  const words = row.words ?? (key && row.sealed ? opened(record, row, key) : {})
  if (record !== 'contact') return { ...words, ...row.said }
  const assessments = (row.said.assessments as Said[]).map((one) => ({
    ...one,
    basis: words[`assessments.${one.id}.basis`] ?? '',
  }))
  return { notes: words.notes ?? '', ...row.said, assessments }
}

function opened(record: VersionedRecord, row: SaidRow, key: DataKey): Record<string, string> {
  const words: Record<string, string> = {}
  for (const [path, hex] of Object.entries(row.sealed ?? {})) {
    if (hex === null) continue
    const place = placeOf(record, row.id, row.version, path)
    words[path] = key.open(...place, Buffer.from(hex, 'hex')).toString()
  }
  return words
}

async function withParts(db: Db, keyring: Opener, contacts: readonly Said[]): Promise<Said[]> {
  const filled = contacts.map((said) => ({ ...said }) as Record<string, unknown>)
  for (const [list, record] of Object.entries(ownRecords)) {
    const refs = contacts.flatMap((said) => said[list] as VersionRef[])
    const parts = await partsAt(db, keyring, record, refs)
    for (const said of filled) {
      said[list] = (said[list] as VersionRef[]).flatMap((ref) => parts.get(refKey(ref)) ?? [])
    }
  }
  return filled
}

export const refKey = ({ id, version }: VersionRef) => `${id}/${version}`

/** What promises or next steps said at these versions, as a contact holds them. */
export async function partsAt(
  db: Db,
  keyring: Opener,
  record: 'commitment' | 'follow_up',
  refs: readonly VersionRef[],
): Promise<Map<string, Said>> {
  if (refs.length === 0) return new Map()
  const now = await saidNow(db, record, [...new Set(refs.map(({ id }) => id))])
  const wanted = new Set(refs.map(refKey))
  const rows: SaidRow[] = [
    ...now.filter((row) => wanted.has(refKey(row))),
    ...(await keptVersions(db, record, { refs })),
  ]
  const whole = await wholeSaid(db, keyring, record, rows)
  return new Map(
    rows.map((row, i) => [refKey(row), { ...partOf(record, whole[i] as Said), ...ref(row) }]),
  )
}
const ref = ({ id, version }: VersionRef) => ({ id, version })

function partOf(record: 'commitment' | 'follow_up', said: Said): Said {
  const { institutionId, personId, text, dueOn, evidence, assigneeId } = said
  return record === 'commitment'
    ? { institutionId, personId, text, dueOn, evidence }
    : { text, dueOn, assigneeId }
}

/** Seals the past of a record that has just been restricted: its versions, and what is to be decided of it. */
export async function sealPast(trx: Trx, key: DataKey, record: SealedRecord): Promise<void> {
  const id = key.recordId
  for (const past of await clearPast(trx, record, id)) {
    const hash = past.facts_hash && key.keyed(past.facts_hash).toString('hex')
    if (past.conflict) {
      const said = sealConflict(key, past.conflict, past.words).toString('hex')
      await replacePast(trx, record, id, past, { said, hash })
      continue
    }
    const version = past.version as number
    const sealed = Object.entries(past.words).map(([path, words]) => [
      path,
      words && key.seal(...placeOf(record, id, version, path), words).toString('hex'),
    ])
    await replacePast(trx, record, id, past, { ...Object.fromEntries(sealed), hash })
  }
}

/** What a conflict holds, under the seal of its record. */
export function sealConflict(key: DataKey, id: string, said: unknown): Buffer {
  return key.seal('conflicts.said', id, 1, JSON.stringify(said))
}

export function openConflict(key: DataKey, id: string, sealed: Buffer): { value: unknown } {
  return JSON.parse(key.open('conflicts.said', id, 1, sealed).toString())
}
