import Type, { type Static } from 'typebox'
import { Bilingual } from '../asks/contract.ts'
import {
  ById,
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Instant,
  Language,
  Limit,
  Named,
  Nullable,
  Page,
  Problem,
  RegionId,
  Strict,
  Text,
  Uuid,
  Words,
  written,
} from '../contract.ts'
import { Addendum, EntryBehind, NumberKey, ReportContents } from '../report-contents/contract.ts'
import { periodKinds, reportStates, scopeKinds, sections } from './rules.ts'

/* ── what a report is ─────────────────────────────────────────────────────────────────────────── */

/** What it is about: exactly the field that its kind names, and none for the whole state. */
const Scope = Strict({
  kind: Type.Enum(scopeKinds),
  regionIds: Type.Optional(Type.Array(RegionId, { minItems: 1, maxItems: 254, uniqueItems: true })),
  countyFips: Type.Optional(Fips),
  campaignId: Type.Optional(Uuid),
})
export type Scope = Static<typeof Scope>

export const Period = Strict(
  { kind: Type.Enum(periodKinds), from: DayString, to: DayString },
  { description: 'Both days included; a month, quarter or year is a whole one' },
)

/** One text for each language that it has one in. */
const InLanguages = (maxLength: number) =>
  Strict({ en: Type.Optional(Text(maxLength)), es: Type.Optional(Text(maxLength)) })

/** Scope and period stay as they were when it was made; languages and titles can be edited. */
export const ReportFacts = Type.Object(
  {
    scope: Scope,
    period: Period,
    languages: Type.Array(Language, { minItems: 1, maxItems: 2, uniqueItems: true }),
    title: Type.Optional(InLanguages(200)),
    supersedesId: Type.Optional(
      Type.Union([Uuid, Type.Null()], { description: 'The final report that this one replaces' }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        scope: { kind: 'regions', regionIds: ['top-of-alabama'] },
        period: { kind: 'quarter', from: '2026-07-01', to: '2026-09-30' },
        languages: ['en', 'es'],
        title: { en: 'Top of Alabama, summer 2026', es: 'Top of Alabama, verano de 2026' },
      },
    ],
  },
)
export type ReportFacts = Static<typeof ReportFacts>

/** The scope with the names that a screen shows. */
const ScopeShown = Strict({
  kind: Type.Enum(scopeKinds),
  regions: Type.Array(Strict({ id: RegionId, name: Type.String() })),
  county: Nullable(Strict({ fips: Fips, name: Type.String() })),
  campaign: Nullable(Strict({ id: Uuid, name: Bilingual })),
})
export type ScopeShown = Static<typeof ScopeShown>

const listed = {
  id: Uuid,
  scope: ScopeShown,
  period: Period,
  languages: Type.Array(Language),
  title: Strict(
    { en: Type.String(), es: Type.String() },
    { description: 'Empty: the screen makes one of scope and period' },
  ),
  state: Type.Enum(reportStates),
  prepared: Type.Boolean({
    description:
      'The server prepared it: for the lead of the region, or of the whole state for leadership',
  }),
  author: Nullable(Named),
  editor: Nullable(Named),
  editedAt: Instant,
  reviewer: Nullable(Named),
  reviewedAt: Nullable(Instant),
  reviewAsked: Nullable(
    Strict(
      { by: Named, at: Instant, of: Nullable(Named) },
      { description: 'It waits for its second reader; of null: for whoever may review it' },
    ),
  ),
  sentBack: Nullable(
    Strict(
      { by: Named, at: Instant, why: Type.String() },
      { description: 'Not reviewed: what its writer has to mend first' },
    ),
  ),
  finalizedOn: Nullable(DayString),
  mayEdit: Type.Boolean(),
  version: Type.Integer({ description: 'Of languages and titles, for If-Match' }),
}

export const ReportListed = Strict(listed)
export type ReportListed = Static<typeof ReportListed>

/** The text of one section in one language; version 0: nobody has written it yet. */
const SectionText = Strict({
  section: Type.Enum(sections),
  language: Language,
  text: Type.String(),
  version: Type.Integer({ description: 'For If-Match' }),
  editor: Nullable(Named),
  editedAt: Nullable(Instant),
})
export type SectionText = Static<typeof SectionText>

/** An entry worth telling. The captions are the report's words, the entry is shown to who may open it. */
const Highlight = Strict({
  entry: Type.Enum(['contact', 'commitment']),
  entryId: Uuid,
  caption: InLanguages(1000),
})
export type Highlight = Static<typeof Highlight>

const HighlightShown = Strict({
  caption: Bilingual,
  /** null: it is not hers to see, or it was taken back; then the caption stands alone */
  about: Nullable(
    Strict({
      entry: Type.Enum(['contact', 'commitment']),
      entryId: Uuid,
      day: DayString,
      countyFips: Fips,
      institutions: Type.Array(Named),
      /** key of a word: what kind of contact, or where the commitment stands today */
      word: Type.String({ description: 'Kind of the contact, or state of the commitment today' }),
      text: Type.String({ description: 'Its words; never those of a restricted entry' }),
    }),
  ),
})
export type HighlightShown = Static<typeof HighlightShown>

export const Report = Strict({
  ...listed,
  recordedAt: Instant,
  edition: Type.Integer({
    description:
      'Grows with everything that is changed in it, texts and highlights too: what is reviewed, and finalized, is this one',
  }),
  texts: Type.Array(SectionText, {
    description: 'Every section in each language of the report, in order',
  }),
  highlights: Type.Array(HighlightShown),
  /** for the editor, who sets the list as a whole; empty for everybody else */
  chosen: Type.Array(Highlight),
  highlightsVersion: Type.Integer({ description: 'For If-Match' }),
  snapshot: Nullable(
    Strict(
      {
        knownOn: DayString,
        rulesVersion: Type.Integer(),
        hash: Type.String({ description: 'SHA-256 of the frozen numbers and entries, hex' }),
        intact: Type.Boolean({ description: 'What is stored still has this hash' }),
      },
      { description: 'Of a final report: its numbers as they were known on that day' },
    ),
  ),
  supersedes: Nullable(Strict({ id: Uuid })),
  supersededBy: Nullable(Strict({ id: Uuid })),
  mayReview: Type.Boolean({
    description: 'She may review such reports and is not who edited it last',
  }),
  reviewers: Type.Array(Named, {
    description: 'Whom she may ask to review it; empty unless it is a draft that she may edit',
  }),
  mayFinalize: Type.Boolean({
    description: 'It is reviewed, its period is over, and she may edit',
  }),
})
export type Report = Static<typeof Report>

/* ── endpoints ────────────────────────────────────────────────────────────────────────────────── */

const tags = ['reports']

export const listReports = {
  method: 'GET',
  url: '/api/reports',
  config: { replica: true },
  schema: {
    summary:
      'Reports one may read: finished ones, and drafts for leads of their regions and leadership; the latest period first',
    tags,
    querystring: Strict({
      state: Type.Optional(Type.Enum(reportStates)),
      region: Type.Optional(RegionId),
      county: Type.Optional(Fips),
      campaign: Type.Optional(Uuid),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(ReportListed) },
  },
} as const satisfies Endpoint

export const getReport = {
  method: 'GET',
  url: '/api/reports/:id',
  schema: {
    summary: 'One report with its texts and highlights, without its numbers',
    tags,
    params: ById,
    response: { 200: Report },
  },
} as const satisfies Endpoint

export const getReportContents = {
  method: 'GET',
  url: '/api/reports/:id/contents',
  config: { replica: true },
  schema: {
    summary:
      'The numbers and lists of a report: of a draft as they are now, of a final one as they were frozen',
    tags,
    params: ById,
    response: { 200: ReportContents },
  },
} as const satisfies Endpoint

export const listReportEntries = {
  method: 'GET',
  url: '/api/reports/:id/entries',
  config: { replica: true },
  schema: {
    summary: 'The entries behind a number, as far as one may see them, the latest first',
    tags,
    params: ById,
    querystring: Strict({
      number: NumberKey,
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: {
      200: Strict({
        number: NumberKey,
        value: Nullable(Type.Integer({ description: 'Null: fewer than 3 people' })),
        hidden: Nullable(
          Type.Integer({
            description: 'Of these, not hers to see, or taken back since; null where value is',
          }),
        ),
        items: Type.Array(EntryBehind),
        nextCursor: Nullable(Type.String()),
      }),
    },
  },
} as const satisfies Endpoint

export const getAddendum = {
  method: 'GET',
  url: '/api/reports/:id/addendum',
  config: { replica: true },
  schema: {
    summary: 'What was corrected, added or taken back since a report was finished',
    tags,
    params: ById,
    response: { 200: Addendum },
  },
} as const satisfies Endpoint

export const putReport = {
  method: 'PUT',
  url: '/api/reports/:id',
  schema: {
    summary:
      'Begin a report (leads of their regions, leadership of the state and of campaigns); replayable. With If-Match: edit its languages and titles',
    tags,
    params: ById,
    body: ReportFacts,
    response: written,
  },
} as const satisfies Endpoint

export const deleteReport = {
  method: 'DELETE',
  url: '/api/reports/:id',
  schema: {
    summary: 'Throw a report away that is not final (If-Match)',
    tags,
    params: ById,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

export const putReportText = {
  method: 'PUT',
  url: '/api/reports/:id/texts/:section/:language',
  schema: {
    summary:
      'Save the text of a section, with If-Match ("0" for the first); a reviewed report is a draft again. 412 brings the text that is stored',
    tags,
    params: Strict({ id: Uuid, section: Type.Enum(sections), language: Language }),
    body: Type.Object(
      { text: Text(20_000) },
      {
        additionalProperties: false,
        examples: [{ text: 'Three sheriffs promised to publish their detainer policy.' }],
      },
    ),
    response: {
      ...written,
      412: Type.Object({ ...Problem.properties, current: SectionText }),
    },
  },
} as const satisfies Endpoint

export const putReportHighlights = {
  method: 'PUT',
  url: '/api/reports/:id/highlights',
  schema: {
    summary:
      'Choose the highlights and their order, all at once, with If-Match; nothing restricted',
    tags,
    params: ById,
    body: Type.Object(
      { highlights: Type.Array(Highlight, { maxItems: 30 }) },
      {
        additionalProperties: false,
        examples: [
          {
            highlights: [
              {
                entry: 'commitment',
                entryId: '019aa7c2-5d1c-7000-8000-000000000002',
                caption: { en: 'The sheriff keeps his word', es: 'El sheriff cumple su palabra' },
              },
            ],
          },
        ],
      },
    ),
    response: written,
  },
} as const satisfies Endpoint

/** Which edition was read: another one has not been reviewed. */
const ThisEdition = Type.Object(
  { edition: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }) },
  { additionalProperties: false, examples: [{ edition: 7 }] },
)

export const askReview = {
  method: 'POST',
  url: '/api/reports/:id/ask-review',
  schema: {
    summary:
      'Ask for the review of a draft: one who may review it, or whoever may; whom it waits for is told in her reports and digest',
    tags,
    params: ById,
    body: Type.Object(
      {
        reviewerId: Type.Optional(
          Nullable(
            Type.String({ format: 'uuid', description: 'One of its reviewers; null: whoever may' }),
          ),
        ),
      },
      {
        additionalProperties: false,
        examples: [{ reviewerId: '019aa7c2-5d1c-7000-8000-000000000006' }],
      },
    ),
    response: { 200: written[200] },
  },
} as const satisfies Endpoint

export const sendBackReport = {
  method: 'POST',
  url: '/api/reports/:id/send-back',
  schema: {
    summary:
      'Give a draft back to its writer with a word why: a lead or leadership, not who edited it last; 412 when it was edited since',
    tags,
    params: ById,
    body: Type.Object(
      { ...ThisEdition.properties, why: Words(1000) },
      {
        additionalProperties: false,
        examples: [{ edition: 7, why: 'The Spanish summary still tells the spring.' }],
      },
    ),
    response: { 200: written[200] },
  },
} as const satisfies Endpoint

export const reviewReport = {
  method: 'POST',
  url: '/api/reports/:id/review',
  schema: {
    summary:
      'Say that a draft was reviewed: a lead or leadership, not who edited it last; 412 when it was edited since',
    tags,
    params: ById,
    body: ThisEdition,
    response: { 200: written[200] },
  },
} as const satisfies Endpoint

export const finalizeReport = {
  method: 'POST',
  url: '/api/reports/:id/finalize',
  schema: {
    summary:
      'Finish a reviewed report: its numbers are frozen with the entries behind them, for good',
    tags,
    params: ById,
    body: ThisEdition,
    response: { 200: written[200] },
  },
} as const satisfies Endpoint
