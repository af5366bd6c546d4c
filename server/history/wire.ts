import { type Member, sees } from '../auth/policy.ts'
import type { Db } from '../db/database.ts'
import type { Said } from '../merging/rules.ts'
import type { Keyring } from '../sealed/keyring.ts'
import type { Closure } from '../sealed/rules.ts'
import type { History, Version } from './contract.ts'
import { type Change, changesBetween, type VersionedRecord } from './rules.ts'
import { wholeSaid } from './said.ts'
import { type KeptRow, keptVersions, type NowRow, namesOf, type SaidRow, saidNow } from './store.ts'

/**
 * The versions of a record that the member sees, each with what it changed. Undefined when there is no such record.
 * @param keyring opens what is sealed; null leaves it closed
 */
export async function readHistory(
  db: Db,
  member: Member,
  keyring: Keyring | null,
  record: VersionedRecord,
  id: string,
  mayRestore: boolean,
): Promise<History | undefined> {
  const [now] = await saidNow(db, record, [id])
  if (!now) return undefined
  const kept = (await keptVersions(db, record, { id })).filter((row) => couldSee(member, row))
  const rows = [now, ...kept]
  const said = await wholeSaid(db, keyring, record, rows)
  const items = rows.map((row, i): Version => {
    const before = kept.find(({ version }) => version === row.version - 1)
    const isClosed = [row, before].some((one) => one && closedIn(one, keyring) !== null)
    const shown = (said: Said | undefined) => (said && isClosed ? withoutWords(said) : said)
    return {
      version: row.version,
      ...madeBy(row, now, before),
      current: i === 0,
      sensitivity: row.sensitivity,
      closed: closedIn(row, keyring),
      mayRestore: mayRestore && i > 0 && !row.isErased,
      changes: before ? changesBetween(shown(said[i + 1]), shown(said[i])).filter(isSaid) : [],
    }
  })
  // an edit that left everything as it was is no news
  const told = items.filter(
    (one, i) => one.current || one.changes.length > 0 || items[i + 1]?.version !== one.version - 1,
  )
  const names = await namesOf(db, idsIn([told, now.authorId]))
  const author = now.authorId
  for (const one of told) {
    if (one.version === 1 && author) one.by = { id: author, name: names.get(author) ?? '' }
  }
  return { items: told, names: Object.fromEntries(names) }
}
/** As row-level security: what she could not have read when it was said so, she does not read now. */
function couldSee(member: Member, row: SaidRow): boolean {
  const { sensitivity, countyFips, authorId, organizationId, readerIds } = row
  if (sensitivity === null) return true
  const guarded = {
    sensitivity,
    countyFips: countyFips ?? '',
    authorId: authorId ?? '',
    organizationId: organizationId ?? '',
    readerIds,
  }
  return sees(member, guarded) || readerIds.includes(member.id)
}

function closedIn(row: SaidRow, keyring: Keyring | null): Closure | null {
  if (row.isErased) return 'erased'
  return row.sealed && !keyring ? 'sealed' : null
}

function madeBy(row: SaidRow, now: NowRow, before: KeptRow | undefined) {
  if (row.version === 1) return { at: now.recordedAt, by: null }
  const by = before?.changedBy ? { id: before.changedBy, name: before.changedByName ?? '' } : null
  return { at: before?.changedAt ?? null, by }
}

const wordFields = ['notes', 'text', 'basis']

/** What a record says but its words. */
export function withoutWords(said: Said): Said {
  return JSON.parse(
    JSON.stringify(said, (key, value) => (wordFields.includes(key) ? undefined : value)),
  )
}

/** The number of a part's version says nothing to people. */
function isSaid({ field }: Change): boolean {
  return !field.endsWith('.version')
}

/** Everything that looks like the id of somebody or something. */
export function idsIn(value: unknown): string[] {
  const found = JSON.stringify(value).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)
  return [...new Set(found ?? [])]
}
