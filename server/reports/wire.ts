import type { Member } from '../auth/policy.ts'
import type { CommitmentState } from '../commitments/rules.ts'
import { dayInAlabama } from '../days.ts'
import { reviewsReports, writesReport } from './access-rules.ts'
import type { HighlightShown, Report, ReportListed, ScopeShown, SectionText } from './contract.ts'
import { sections } from './rules.ts'
import type { snapshotOf } from './snapshot-store.ts'
import type { ReportRow } from './store.ts'
import type { TextRow } from './text-store.ts'
import type { ChosenEntries } from './words-store.ts'

/** A report in the list of a member. */
export function toListed(row: ReportRow, member: Member): ReportListed {
  return {
    id: row.id,
    scope: toScope(row),
    period: periodOf(row),
    languages: row.languages,
    title: { en: row.title_en, es: row.title_es },
    state: row.state,
    prepared: row.author_id === null,
    author: named(row.author_id, row.authorName),
    editor: named(row.edited_by, row.editorName),
    editedAt: row.edited_at,
    reviewer: named(row.reviewed_by, row.reviewerName),
    reviewedAt: row.reviewed_at,
    reviewAsked: toReviewAsked(row),
    sentBack: toSentBack(row),
    finalizedOn: row.finalized_at && dayInAlabama(row.finalized_at),
    mayEdit: row.state !== 'final' && writesReport(member, placeOf(row)),
    version: row.version,
  }
}

interface Parts {
  texts: readonly TextRow[]
  chosen: ChosenEntries
  /** of the commitments that are chosen, at the end of the period */
  states: ReadonlyMap<string, CommitmentState>
  snapshot: Awaited<ReturnType<typeof snapshotOf>>
  supersededBy: string | null
  reviewers: Report['reviewers']
  today: string
}

/** A report, whole but for its numbers. */
export function toReport(row: ReportRow, parts: Parts, member: Member): Report {
  const { snapshot, today } = parts
  const placed = placeOf(row)
  const listed = toListed(row, member)
  const { mayEdit } = listed
  return {
    ...listed,
    recordedAt: row.recorded_at,
    edition: row.edition,
    texts: toTexts(row, parts.texts),
    highlights: row.highlights.map((one) => toHighlight(one, parts)),
    chosen: mayEdit ? row.highlights : [],
    highlightsVersion: row.highlights_version,
    snapshot: snapshot
      ? {
          knownOn: snapshot.knownOn,
          rulesVersion: snapshot.rulesVersion,
          hash: snapshot.hash.toString('hex'),
          intact: snapshot.intact,
        }
      : null,
    supersedes: row.supersedes_id ? { id: row.supersedes_id } : null,
    supersededBy: parts.supersededBy ? { id: parts.supersededBy } : null,
    reviewers: parts.reviewers,
    mayReview:
      row.state === 'draft' && reviewsReports(member, placed) && row.edited_by !== member.id,
    mayFinalize: mayEdit && row.state === 'reviewed' && row.to_day < today,
  }
}

function toReviewAsked(row: ReportRow): Report['reviewAsked'] {
  const by = named(row.review_asked_by, row.askerName)
  if (!by || row.review_asked_at === null) return null
  return { by, at: row.review_asked_at, of: named(row.review_asked_of, row.askedName) }
}

function toSentBack(row: ReportRow): Report['sentBack'] {
  const by = named(row.sent_back_by, row.senderName)
  if (!by || row.sent_back_at === null) return null
  return { by, at: row.sent_back_at, why: row.sent_back_why ?? '' }
}

/** What a step in the life of a report answers. */
export function receiptOf(row: { id: string; version: number; recorded_at: string }) {
  return { id: row.id, version: row.version, recordedAt: row.recorded_at }
}

/** A report as the policy sees it. */
export function placeOf({ scope, counties, state }: ReportRow) {
  return { scope, counties, state }
}

export function periodOf({ period, from_day, to_day }: ReportRow) {
  return { kind: period, from: from_day, to: to_day }
}

function toScope(row: ReportRow): ScopeShown {
  return {
    kind: row.scope,
    regions: row.regions,
    county: row.county_fips ? { fips: row.county_fips, name: row.countyName ?? '' } : null,
    campaign: row.campaign_id
      ? { id: row.campaign_id, name: { en: row.campaignEn ?? '', es: row.campaignEs ?? '' } }
      : null,
  }
}

/** Every section in each of its languages, the unwritten ones empty. */
function toTexts({ languages }: ReportRow, rows: readonly TextRow[]): SectionText[] {
  return sections.flatMap((section) =>
    languages.map((language) => {
      const row = rows.find((one) => one.section === section && one.language === language)
      return row ? toText(row) : { section, language, ...unwritten }
    }),
  )
}

const unwritten = { text: '', version: 0, editor: null, editedAt: null }

export function toText({ section, language, text, version, ...row }: TextRow): SectionText {
  const editor = { id: row.editorId, name: row.editorName }
  return { section, language, text, version, editor, editedAt: row.editedAt }
}

function toHighlight(
  { entry, entryId, caption }: ReportRow['highlights'][number],
  { chosen, states }: Parts,
): HighlightShown {
  const words = { en: caption.en ?? '', es: caption.es ?? '' }
  const contact = entry === 'contact' ? chosen.contacts.get(entryId) : undefined
  if (contact) {
    const { countyFips, happenedOn: day, kind: word, notes: text } = contact
    const institutions = contact.institutions.map(({ id, name }) => ({ id, name }))
    return { caption: words, about: { entry, entryId, day, countyFips, institutions, word, text } }
  }
  const promise = entry === 'commitment' ? chosen.commitments.get(entryId) : undefined
  if (!promise) return { caption: words, about: null }
  const { countyFips, madeOn: day, text } = promise
  const institutions = [{ id: promise.institutionId, name: promise.institutionName }]
  const word = states.get(entryId) ?? 'open'
  const about = { entry, entryId, day, countyFips, institutions, word, text: text ?? '' }
  return { caption: words, about }
}

function named(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? '' }
}
