import Type, { type Static } from 'typebox'
import { Bilingual } from '../asks/contract.ts'
import { freshnessValues } from '../assessments/rules.ts'
import { answers, askStandings } from '../campaigns/rules.ts'
import { commitmentStates, evidenceGrades } from '../commitments/rules.ts'
import { participantRoles } from '../contacts/rules.ts'
import { DayString, Fips, Named, Nullable, RegionId, Strict, Uuid } from '../contract.ts'
import { Accountability, CountyAlliance } from '../counties/contract.ts'
import { sectors } from '../institutions/rules.ts'
import { CountyMoved } from '../moves/contract.ts'
import { recordKinds } from '../records/rules.ts'
import { commitmentNews } from '../reports/commitment-rules.ts'

export const NumberKey = Type.String({
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
  name: Bilingual,
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

const AskInReport = Strict({
  id: Uuid,
  campaign: Nullable(Strict({ id: Uuid, name: Bilingual })),
  institution: Named,
  askedOn: Nullable(DayString),
  answer: Type.Enum(askStandings, { description: 'At the end of the period' }),
  answeredOn: Nullable(DayString),
  /** as it reads today; outside of campaigns the same in both */
  words: Nullable(Bilingual),
})
export type AskInReport = Static<typeof AskInReport>

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
  before: Nullable(
    Strict(
      { never: Type.Integer(), stale: Type.Integer() },
      { description: 'At the start; null in reports finished before this was kept' },
    ),
  ),
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
  asked: Strict(
    {
      items: Type.Array(AskInReport, { description: 'The latest first; empty for viewers' }),
      more: Type.Integer({ description: 'Too many to list, or not hers to read' }),
    },
    { description: 'Put or answered in the period' },
  ),
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
export const EntryBehind = Strict({
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

/** What people without an account are told of it: numbers alone, and none that counts one or two people. */
export const CorrectedNumbers = Strict({
  today: DayString,
  numbers: Type.Array(Strict({ key: NumberKey, was: Type.Integer(), is: Type.Integer() })),
})
export type CorrectedNumbers = Static<typeof CorrectedNumbers>

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
