import type { Db } from '../db/database.ts'
import { badField } from '../errors.ts'
import type { ListPreview, ListToImport, ListToRead } from './contract.ts'
import { surroundings } from './import-store.ts'
import { guessMapping } from './list/columns.ts'
import { type List, maxListBytes, readList } from './list/read-list.ts'
import { type Resolved, type ResolvedRow, resolveList } from './list/resolve.ts'
import { type ListField, type Mapping, neededFields } from './rules.ts'
import { knownSource } from './source-store.ts'

export interface Understood {
  list: List
  mapping: Mapping
  missing: readonly ListField[]
  resolved: Resolved
}

/** Reads a list beside what is known now. The preview and the import see the same, as long as nobody writes in between. */
export async function understand(db: Db, sent: ListToRead | ListToImport): Promise<Understood> {
  const bytes = Buffer.from(sent.content, 'base64')
  if (bytes.length > maxListBytes) throw badField('content', 'At most 2 MB')
  const list = await readList(bytes)
  const mapping = mappingOf(sent, list.header)
  const missing = neededFields(sent.kind).filter((field) => mapping[field] === undefined)
  const [sourceId, around] = await Promise.all([
    knownSource(db, sent.source),
    surroundings(db, sent.kind),
  ])
  const { kind, seenOn, adverse } = sent
  const answers = new Map(sent.answers.map(({ key, value }) => [key, value]))
  const readable = missing.length > 0 ? { ...list, rows: [] } : list
  const choices = { kind, sourceId, seenOn, adverse, mapping, answers }
  const resolved = resolveList(readable, choices, around)
  // without its columns nothing of the list is seen, and so nothing is missing from it
  return {
    list,
    mapping,
    missing,
    resolved: missing.length > 0 ? { ...resolved, gone: [] } : resolved,
  }
}

function mappingOf({ mapping }: ListToRead | ListToImport, header: string[]): Mapping {
  for (const [field, column] of Object.entries(mapping ?? {}))
    if (column >= header.length) throw badField(`mapping.${field}`, 'The list has no such column')
  return mapping ?? guessMapping(header)
}

export function toPreview({ list, mapping, missing, resolved }: Understood): ListPreview {
  const { rows, questions, order, otherStates, gone } = resolved
  const textOf = new Map(list.rows.map(({ row, cells }) => [row, cells[mapping.institution ?? -1]]))
  return {
    encoding: list.encoding,
    header: list.header,
    samples: list.rows.slice(0, 3).map(({ cells }) => cells),
    mapping,
    missing: [...missing],
    order,
    blank: list.blank,
    otherStates,
    questions: questions.map((one) => ({ ...one, proposals: [...one.proposals] })),
    rows: rows.map((row) => toRow(row, textOf.get(row.row) ?? '')),
    gone: gone.map((record) => ({
      id: record.id,
      title: record.title,
      institution: { id: record.institutionId, name: record.institutionName },
      datedOn: record.day,
      seenOn: record.seenOn,
    })),
  }
}

function toRow(resolved: ResolvedRow, text: string): ListPreview['rows'][number] {
  const { row, state, institution, facts, recordId, change, sameAs } = resolved
  return {
    row,
    state,
    institution: institution && { id: institution.id, name: institution.name },
    text,
    fips: facts?.fips ?? null,
    day: facts?.day ?? null,
    endedOn: facts?.endedOn ?? null,
    title: facts?.title ?? null,
    url: facts?.url ?? null,
    adverse: facts?.adverse ?? null,
    recordId,
    changes: Object.keys(change) as (keyof typeof change)[],
    sameAs,
  }
}
