import Type, { type Static } from 'typebox'
import { AskNamed, Bilingual } from '../asks/contract.ts'
import {
  ById,
  DayString,
  type Endpoint,
  Fips,
  Named,
  Nullable,
  Page,
  RegionId,
  Strict,
  Text,
  Uuid,
  Words,
  written,
} from '../contract.ts'
import { FollowUp } from '../follow-ups/contract.ts'
import { sectors } from '../institutions/rules.ts'
import { askStandings, campaignCountyValues, campaignLevels, forecasts, votes } from './rules.ts'

const BilingualWords = (length: number) => Strict({ en: Words(length), es: Words(length) })

export const CampaignFacts = Type.Object(
  {
    name: BilingualWords(120),
    ask: BilingualWords(1000),
    goal: Type.Optional(Strict({ en: Text(2000), es: Text(2000) })),
    level: Type.Enum(campaignLevels),
    startsOn: DayString,
    endsOn: Type.Optional(Nullable(DayString)),
    decidesOn: Type.Optional(Nullable(DayString)),
    needed: Type.Optional(
      Nullable(Type.Integer({ minimum: 1, maximum: 10_000, description: 'How many yes win it' })),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        name: { en: 'No holds without a judge', es: 'Sin juez no hay retención' },
        ask: {
          en: 'Hold nobody for ICE without a warrant signed by a judge',
          es: 'No retener a nadie para ICE sin una orden firmada por un juez',
        },
        level: 'local',
        startsOn: '2026-11-20',
        decidesOn: '2027-03-01',
        needed: 20,
      },
    ],
  },
)
export type CampaignFacts = Static<typeof CampaignFacts>

/** Targets by where they stand. */
const Counts = Strict({
  targets: Type.Integer(),
  yes: Type.Integer(),
  leaning_yes: Type.Integer(),
  undecided: Type.Integer(),
  leaning_no: Type.Integer(),
  no: Type.Integer(),
  refused: Type.Integer(),
  waiting: Type.Integer({ description: 'Asked, no answer yet' }),
  not_asked: Type.Integer(),
})

const castVotes = {
  yes: Type.Integer(),
  no: Type.Integer(),
  abstained: Type.Integer(),
  absent: Type.Integer(),
}

/** A campaign with its counts of today: no targets, so that everyone may read it. */
export const Campaign = Strict({
  id: Uuid,
  name: Bilingual,
  goal: Bilingual,
  ask: Bilingual,
  level: Type.Enum(campaignLevels),
  startsOn: DayString,
  endsOn: Nullable(DayString),
  decidesOn: Nullable(DayString),
  needed: Nullable(Type.Integer()),
  counts: Counts,
  votedOn: Nullable(DayString),
  result: Nullable(Strict({ ...castVotes, won: Nullable(Type.Boolean()) })),
  version: Type.Integer(),
  mayEdit: Type.Boolean(),
})
export type Campaign = Static<typeof Campaign>

/** A target on the whip board. `next`: who talks to them next, as far as one may see it. */
export const Target = Strict({
  ...AskNamed.properties,
  sector: Type.Enum(sectors),
  kind: Type.String(),
  counties: Type.Array(Fips, { description: 'Empty: county unknown, or statewide' }),
  holder: Nullable(Named),
  standing: Type.Enum(askStandings),
  askedOn: Nullable(DayString),
  answeredOn: Nullable(DayString),
  answeredBy: Nullable(Named),
  next: Nullable(FollowUp),
  vote: Nullable(Type.Enum(votes)),
  version: Type.Integer(),
})
export type Target = Static<typeof Target>

const ForecastScore = Strict({
  total: Type.Integer({ description: 'Votes that somebody had foretold' }),
  right: Type.Integer(),
  unforecast: Type.Integer(),
  rows: Type.Array(
    Strict({
      answer: Type.Enum(forecasts),
      total: Type.Integer(),
      right: Type.Integer(),
      ...castVotes,
    }),
  ),
})
export type ForecastScore = Static<typeof ForecastScore>

export const Board = Strict({
  targets: Type.Array(Target),
  forecast: Nullable(
    Strict({
      ...ForecastScore.properties,
      organizers: Type.Array(Strict({ member: Named, ...ForecastScore.properties })),
    }),
  ),
})
export type Board = Static<typeof Board>

const NewTarget = Strict({
  id: Uuid,
  institutionId: Uuid,
  seatId: Type.Optional(Uuid),
  personId: Type.Optional(Uuid),
})

export const TargetsFacts = Type.Object(
  { targets: Type.Array(NewTarget, { minItems: 1, maxItems: 1000 }) },
  {
    additionalProperties: false,
    examples: [
      {
        targets: [
          {
            id: '019aa7c2-5d1c-7000-8000-000000000005',
            institutionId: '019aa7c2-5d1c-7000-8000-000000000002',
          },
        ],
      },
    ],
  },
)
export type TargetsFacts = Static<typeof TargetsFacts>

/** Who could be asked: an institution, the seats in it, whoever holds them today, and what of it is a target already. */
export const Candidate = Strict({
  institution: Named,
  sector: Type.Enum(sectors),
  kind: Type.String(),
  counties: Type.Array(Fips),
  isTarget: Type.Boolean({ description: 'The institution as a whole' }),
  seats: Type.Array(
    Strict({
      id: Uuid,
      title: Type.String(),
      person: Nullable(Strict({ ...Named.properties, isTarget: Type.Boolean() })),
      isTarget: Type.Boolean(),
    }),
  ),
})
export type Candidate = Static<typeof Candidate>

export const VotesFacts = Type.Object(
  {
    votedOn: DayString,
    votes: Type.Array(Strict({ askId: Uuid, vote: Type.Enum(votes) }), {
      minItems: 1,
      maxItems: 1000,
    }),
  },
  {
    additionalProperties: false,
    examples: [
      {
        votedOn: '2026-11-20',
        votes: [{ askId: '019aa7c2-5d1c-7000-8000-000000000005', vote: 'yes' }],
      },
    ],
  },
)
export type VotesFacts = Static<typeof VotesFacts>

export const CampaignCounty = Strict({
  fips: Fips,
  value: Type.Enum(campaignCountyValues),
  counts: Counts,
})
export type CampaignCounty = Static<typeof CampaignCounty>

const tags = ['campaigns']

export const listCampaigns = {
  method: 'GET',
  url: '/api/campaigns',
  config: { replica: true },
  schema: {
    summary: 'All campaigns with their counts of today, the next decision first',
    tags,
    response: { 200: Page(Campaign) },
  },
} as const satisfies Endpoint

export const getCampaign = {
  method: 'GET',
  url: '/api/campaigns/:id',
  schema: {
    summary: 'One campaign with its counts of today',
    tags,
    params: ById,
    response: { 200: Campaign },
  },
} as const satisfies Endpoint

export const putCampaign = {
  method: 'PUT',
  url: '/api/campaigns/:id',
  schema: {
    summary: 'Start a campaign; replayable. With If-Match: edit it',
    tags,
    params: ById,
    body: CampaignFacts,
    response: written,
  },
} as const satisfies Endpoint

export const getBoard = {
  method: 'GET',
  url: '/api/campaigns/:id/board',
  config: { replica: true },
  schema: {
    summary:
      'The whip board: every target, where it stands, who talks to it next; after the vote its score',
    tags,
    params: ById,
    response: { 200: Board },
  },
} as const satisfies Endpoint

export const listCandidates = {
  method: 'GET',
  url: '/api/campaigns/:id/candidates',
  config: { replica: true },
  schema: {
    summary:
      'Whom a campaign could ask, by sector, kind, county, region or words: a preview before adding',
    tags,
    params: ById,
    querystring: Strict({
      q: Type.Optional(Text(200)),
      person: Type.Optional({
        ...Text(200),
        description: 'A name: only the seats that somebody of this name holds today',
      }),
      county: Type.Optional(Fips),
      region: Type.Optional(RegionId),
      sector: Type.Optional(Type.Enum(sectors)),
      kind: Type.Optional(Type.String({ pattern: '^[a-z0-9_]{2,40}$' })),
    }),
    response: { 200: Page(Candidate) },
  },
} as const satisfies Endpoint

export const putTargets = {
  method: 'PUT',
  url: '/api/campaigns/:id/targets',
  schema: {
    summary: 'Add targets, all or none; replayable. Who is a target already is not added again',
    tags,
    params: ById,
    body: TargetsFacts,
    response: {
      200: Strict({ added: Type.Integer() }),
      201: Strict({ added: Type.Integer() }),
    },
  },
} as const satisfies Endpoint

export const markAsked = {
  method: 'PUT',
  url: '/api/campaigns/:id/targets/:askId',
  schema: {
    summary: 'Mark a target as asked that has not answered yet, or as not asked (If-Match)',
    tags,
    params: Strict({ id: Uuid, askId: Uuid }),
    body: Type.Object(
      { askedOn: Nullable(DayString) },
      { additionalProperties: false, examples: [{ askedOn: '2026-11-20' }] },
    ),
    response: { 200: written[200] },
  },
} as const satisfies Endpoint

export const removeTarget = {
  method: 'DELETE',
  url: '/api/campaigns/:id/targets/:askId',
  schema: {
    summary: 'Take a target off that nobody has asked (If-Match)',
    tags,
    params: Strict({ id: Uuid, askId: Uuid }),
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

export const putVotes = {
  method: 'PUT',
  url: '/api/campaigns/:id/votes',
  schema: {
    summary: 'Record how the targets voted, in one pass, or correct it (If-Match of the campaign)',
    tags,
    params: ById,
    body: VotesFacts,
    response: { 200: written[200] },
  },
} as const satisfies Endpoint

export const listCampaignCounties = {
  method: 'GET',
  url: '/api/campaigns/:id/counties',
  schema: {
    summary: 'All counties by the answers of the targets that count there, today or as of a day',
    tags,
    params: ById,
    querystring: Strict({ asOf: Type.Optional(DayString), knownOn: Type.Optional(DayString) }),
    response: { 200: Type.Array(CampaignCounty) },
  },
} as const satisfies Endpoint
