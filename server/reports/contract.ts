import Type, { type Static } from 'typebox'
import { freshnessValues } from '../assessments/rules.ts'
import { answers, askStandings } from '../campaigns/rules.ts'
import { commitmentStates, evidenceGrades } from '../commitments/rules.ts'
import { participantRoles } from '../contacts/rules.ts'
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
  written,
} from '../contract.ts'
import { Accountability, CountyAlliance } from '../counties/contract.ts'
import { sectors } from '../institutions/rules.ts'
import { CountyMoved } from '../moves/contract.ts'
import { recordKinds } from '../records/rules.ts'
import { commitmentNews } from './commitment-rules.ts'
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

const Period = Strict(
  { kind: Type.Enum(periodKinds), from: DayString, to: DayString },
  { description: 'Both days included; a month, quarter or year is a whole one' },
)

/** One text for each language that it has one in. */
const InLanguages = (maxLength: number) =>
  Strict({ en: Type.Optional(Text(maxLength)), es: Type.Optional(Text(maxLength)) })
const ByLanguage = Strict({ en: Type.String(), es: Type.String() })

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
  campaign: Nullable(Strict({ id: Uuid, name: ByLanguage })),
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
  prepared: Type.Boolean({ description: 'The server prepared it for the lead of the region' }),
  author: Nullable(Named),
  editor: Nullable(Named),
  editedAt: Instant,
  reviewer: Nullable(Named),
  finalizedOn: Nullable(DayString),
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
  caption: ByLanguage,
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
  mayEdit: Type.Boolean(),
  mayReview: Type.Boolean({
    description: 'She may review such reports and is not who edited it last',
  }),
  mayFinalize: Type.Boolean({
    description: 'It is reviewed, its period is over, and she may edit',
  }),
})
export type Report = Static<typeof Report>

/* ── what it counts ───────────────────────────────────────────────────────────────────────────── */

const NumberKey = Type.String({
  pattern: '^[a-z0-9_.-]{1,120}$',
  description: 'Names a number of the report, the same in every one',
  examples: ['contacts.kind.meeting'],
})

const figure = {
  key: NumberKey,
  value: Nullable(Type.Integer({ description: 'Null: fewer than 3 people' })),
  previous: Nullable(
    Type.Integer({
      description:
        'In the previous period; of what stands at a day: at the start. Null: fewer than 3 people',
    }),
  ),
}
/** A number, the same of the period before, and the key by which its entries are asked for. */
export const Figure = Strict(figure)
export type Figure = Static<typeof Figure>

/**
 * A row of a table. `of` is a word of the product (a sector, a kind, a state) or, where `name` is not null, the id of what has
 * that proper name.
 */
export const Line = Strict({
  of: Type.String(),
  name: Nullable(Type.String()),
  ...figure,
})
export type Line = Static<typeof Line>

const Lines = Type.Array(Line)

const Standing = Strict({
  alliance: CountyAlliance,
  freshness: Nullable(Type.Enum(freshnessValues)),
  accountability: Accountability,
  lastHeldOn: Nullable(DayString),
  contradictions: Type.Integer(),
  set: Strict({ alliance: Nullable(CountyAlliance), accountability: Nullable(Accountability) }),
})
export type Standing = Static<typeof Standing>

const CountyInReport = Strict({
  fips: Fips,
  name: Type.String(),
  regionId: RegionId,
  before: Standing,
  after: Standing,
})
export type CountyInReport = Static<typeof CountyInReport>

const CommitmentInReport = Strict({
  id: Nullable(Uuid),
  countyFips: Fips,
  institution: Named,
  news: Type.Array(Type.Enum(commitmentNews)),
  state: Type.Enum(commitmentStates, { description: 'At the end of the period' }),
  madeOn: DayString,
  dueOn: Nullable(DayString),
  evidence: Type.Enum(evidenceGrades),
  /** as it reads today */
  text: Nullable(
    Type.String({ description: 'Null: not hers to read, restricted, or its time is over' }),
  ),
})
export type CommitmentInReport = Static<typeof CommitmentInReport>

const CampaignInReport = Strict({
  id: Uuid,
  name: ByLanguage,
  targets: Figure,
  asked: Figure,
  standings: Type.Array(Strict({ ...Line.properties, of: Type.Enum(askStandings) }), {
    description: 'Targets by what they said by the end of the period',
  }),
  /** for those who work on campaigns; empty for viewers */
  changed: Type.Array(
    Strict({
      askId: Uuid,
      institution: Named,
      before: Type.Enum(askStandings),
      after: Type.Enum(answers),
      day: DayString,
    }),
    { description: 'Targets that said something else at the end than at the start' },
  ),
})
export type CampaignInReport = Static<typeof CampaignInReport>

const Gap = Strict({
  institution: Named,
  kind: Type.String(),
  sector: Type.Enum(sectors),
  lastHeldOn: Nullable(DayString),
})

const CountyGaps = Strict({
  fips: Fips,
  name: Type.String(),
  institutions: Type.Integer({ description: 'That count in the county' }),
  never: Type.Integer({ description: 'Never contacted' }),
  stale: Type.Integer({ description: 'Contacted, and stale or expired since' }),
  keySeats: Type.Integer(),
  /** key seats that were never contacted, or are stale; empty for viewers */
  keyGaps: Type.Array(Gap),
})
export type CountyGaps = Static<typeof CountyGaps>

const RungOfLadder = Strict({
  ...Line.properties,
  of: Type.Enum(participantRoles),
  /** whom she may know of: the contact in which it happened is hers to see */
  members: Type.Array(Strict({ ...Named.properties, contactId: Uuid, day: DayString })),
})

const RecordInReport = Strict({
  id: Uuid,
  change: Type.Enum(['began', 'ended']),
  kind: Type.Enum(recordKinds),
  title: Type.String(),
  adverse: Type.Boolean(),
  institution: Named,
  day: DayString,
})
export type RecordInReport = Static<typeof RecordInReport>

/**
 * Everything that a report counts and lists, without words of any language but proper names and quoted entries. Of a
 * final report: as it was frozen; which entries, texts and names are in it depends on the reader, the numbers never do.
 */
export const ReportContents = Strict({
  asOf: DayString,
  from: DayString,
  previous: Strict({ from: DayString, to: DayString }),
  rulesVersion: Type.Integer(),
  frozen: Type.Boolean(),
  counties: Type.Array(CountyInReport),
  statuses: Strict({
    alliance: Lines,
    accountability: Lines,
    moved: Type.Array(Line, { description: 'Counties by direction' }),
  }),
  moved: Type.Array(CountyMoved),
  contacts: Strict({
    total: Figure,
    held: Figure,
    institutions: Figure,
    byOutcome: Lines,
    bySector: Type.Array(Line, {
      description:
        'Contacts held. One with institutions of two sectors is in both rows, and once in the sum',
    }),
    byKind: Lines,
    byOrganization: Type.Array(Line, { description: '`restricted`: by whom is not told' }),
    byCounty: Lines,
  }),
  commitments: Strict({
    happened: Type.Array(Line, { description: 'In the period: made, kept, broken, …' }),
    standing: Type.Array(Line, { description: 'By state, at the end' }),
    items: Type.Array(CommitmentInReport, { description: 'What says most first' }),
    more: Type.Integer({ description: 'That are counted and not listed' }),
  }),
  campaigns: Type.Array(CampaignInReport),
  asks: Type.Array(Line, { description: 'Put in the period: in campaigns, and others' }),
  coverage: Strict({ figures: Lines, counties: Type.Array(CountyGaps) }),
  movements: Type.Array(
    Strict({
      of: Type.String(),
      institutions: Figure,
      allies: Figure,
      contacts: Figure,
      won: Figure,
    }),
    { description: 'won: no ally at the start, and one at the end' },
  ),
  ladder: Strict({
    members: Type.Object(figure, {
      additionalProperties: false,
      description: 'Of ours who took part in a held contact',
    }),
    first: Type.Array(RungOfLadder, { description: 'For the first time ever in this role' }),
  }),
  records: Strict({ figures: Lines, items: Type.Array(RecordInReport) }),
})
export type ReportContents = Static<typeof ReportContents>

/** One entry behind a number. `county` entries have their FIPS in place of an id. */
const EntryBehind = Strict({
  entry: Type.Enum(['contact', 'commitment', 'ask', 'record', 'institution', 'county']),
  id: Type.String(),
  day: Nullable(DayString),
  countyFips: Nullable(Fips),
  institutions: Type.Array(Named),
  word: Nullable(
    Type.String({ description: 'Kind of the contact, institution or record; null of others' }),
  ),
  title: Nullable(Type.String({ description: 'Of a public record, or the name of a county' })),
})
export type EntryBehind = Static<typeof EntryBehind>

/* ── what changed after it was finished ───────────────────────────────────────────────────────── */

const Corrected = Strict({
  key: NumberKey,
  of: Nullable(Type.String()),
  name: Nullable(Type.String()),
  was: Nullable(Type.Integer()),
  is: Nullable(Type.Integer()),
})

/** What the same questions would answer today, as far as it differs from what was frozen. */
export const Addendum = Strict({
  knownOn: DayString,
  today: DayString,
  rulesVersion: Type.Integer({
    description: 'Today; statuses of another version are not compared',
  }),
  numbers: Type.Array(Corrected),
  counties: Type.Array(
    Strict({
      fips: Fips,
      name: Type.String(),
      aspect: Type.Enum(['alliance', 'accountability']),
      at: Type.Enum(['start', 'end']),
      was: Type.String(),
      is: Type.String(),
    }),
  ),
  /** entries that came, went or count otherwise; how many, and which of them she may open */
  entries: Strict({
    added: Type.Integer(),
    removed: Type.Integer(),
    changed: Type.Integer(),
    items: Type.Array(
      Strict({
        change: Type.Enum(['added', 'removed', 'changed']),
        entry: EntryBehind.properties.entry,
        id: Type.String(),
        day: Nullable(DayString),
      }),
      { maxItems: 200 },
    ),
  }),
})
export type Addendum = Static<typeof Addendum>

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
