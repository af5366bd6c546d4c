import type { Day } from '../../../server/days.ts'
import type { PublicRecord } from '../../../server/institutions/contract.ts'
import type { RecordFacts } from '../../../server/records/contract.ts'
import { type RecordKind, recordKinds } from '../../../server/records/rules.ts'
import { noSource, type SourceDraft, sourceOf } from './source-draft.ts'

export type RecordDraft = {
  kind: RecordKind
  /** what we call it; it counts as `kind` */
  ownKind: string | null
  title: string
  model: string
  adverse: boolean
  datedOn: Day | null
  endedOn: Day | null
  seenOn: Day
  url: string
  note: string
  source: SourceDraft
}

/** What the form begins with: the record as it stands, or a vote that was seen today. */
export function recordDraft(record: PublicRecord | undefined, today: Day): RecordDraft {
  const details = record?.details ?? {}
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    kind: recordKinds.find((kind) => kind === record?.kind) ?? 'vote',
    ownKind: record?.ownKind ?? null,
    title: record?.title ?? '',
    model: text(details.model),
    adverse: record?.adverse ?? true,
    datedOn: record?.datedOn ?? null,
    endedOn: record?.endedOn ?? null,
    seenOn: record?.seenOn ?? today,
    url: record?.url ?? '',
    note: text(details.note),
    source: { ...noSource, id: record?.source?.id ?? '' },
  }
}

/** What is sent; null while something is missing. */
export function factsFrom(draft: RecordDraft, institutionId: string): RecordFacts | null {
  const { kind, ownKind, datedOn, endedOn, adverse, seenOn, model } = draft
  const source = sourceOf(draft.source)
  const title =
    kind === '287g' ? draft.title.trim() || '287(g) agreement with ICE' : draft.title.trim()
  if (!source || datedOn === null || title === '') return null
  return {
    kind,
    ownKind,
    institutionId,
    title,
    adverse,
    datedOn,
    endedOn,
    seenOn,
    url: draft.url.trim() || null,
    model: kind === '287g' && model !== '' ? model : null,
    note: draft.note.trim() || null,
    source,
  }
}
