import Type, { type Static } from 'typebox'
import { sensitivities } from '../contacts/rules.ts'
import {
  ById,
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Instant,
  Limit,
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
import { sectors } from '../institutions/rules.ts'
import { commitmentStates, eventKinds, evidenceGrades, verdicts } from './rules.ts'

export const CommitmentFacts = Type.Object(
  {
    countyFips: Fips,
    institutionId: Uuid,
    personId: Type.Optional(Uuid),
    text: Words(4000),
    madeOn: Type.Optional(DayString),
    dueOn: Type.Optional(Nullable(DayString)),
    evidence: Type.Optional(Type.Enum(evidenceGrades)),
    sensitivity: Type.Optional(Type.Enum(sensitivities)),
  },
  {
    additionalProperties: false,
    examples: [
      {
        countyFips: '01095',
        institutionId: '019aa7c2-5d1c-7000-8000-000000000002',
        text: 'Will publish the detainer policy',
        madeOn: '2026-11-20',
        dueOn: '2026-12-20',
        evidence: 'written',
      },
    ],
  },
)
export type CommitmentFacts = Static<typeof CommitmentFacts>

export const CommitmentListed = Strict({
  id: Uuid,
  contactId: Nullable(Uuid),
  countyFips: Fips,
  institution: Named,
  person: Nullable(Named),
  text: Type.String(),
  madeOn: DayString,
  dueOn: Nullable(DayString),
  evidence: Type.Enum(evidenceGrades),
  sensitivity: Type.Enum(sensitivities),
  author: Named,
  recordedAt: Instant,
  state: Type.Enum(commitmentStates),
  version: Type.Integer(),
})
export type CommitmentListed = Static<typeof CommitmentListed>

export const CommitmentEvent = Strict({
  id: Uuid,
  kind: Type.Enum(eventKinds),
  verdict: Nullable(Type.Enum(verdicts)),
  proposalId: Nullable(Uuid),
  happenedOn: DayString,
  note: Type.String(),
  author: Named,
  recordedAt: Instant,
})

export const Commitment = Strict({
  ...CommitmentListed.properties,
  events: Type.Array(CommitmentEvent),
  mayEdit: Type.Boolean(),
  mayJudge: Type.Boolean({ description: 'May propose and confirm verdicts' }),
})
export type Commitment = Static<typeof Commitment>

export const CommitmentEventFacts = Type.Object(
  {
    kind: Type.Enum(eventKinds),
    verdict: Type.Optional(Type.Enum(verdicts)),
    proposalId: Type.Optional(Uuid),
    happenedOn: Type.Optional(DayString),
    note: Type.Optional(Text(4000)),
  },
  {
    additionalProperties: false,
    examples: [
      { kind: 'progress', happenedOn: '2026-11-23', note: 'The draft is with the county attorney' },
    ],
  },
)
export type CommitmentEventFacts = Static<typeof CommitmentEventFacts>

const tags = ['commitments']

export const listCommitments = {
  method: 'GET',
  url: '/api/commitments',
  schema: {
    summary: 'Commitments one may see, newest first, each with its state today',
    tags,
    querystring: Strict({
      county: Type.Optional(Fips),
      region: Type.Optional(RegionId),
      sector: Type.Optional(Type.Enum(sectors)),
      institution: Type.Optional(Uuid),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(CommitmentListed) },
  },
} as const satisfies Endpoint

export const getCommitment = {
  method: 'GET',
  url: '/api/commitments/:id',
  schema: {
    summary: 'One commitment with its history',
    tags,
    params: ById,
    response: { 200: Commitment },
  },
} as const satisfies Endpoint

export const putCommitment = {
  method: 'PUT',
  url: '/api/commitments/:id',
  schema: {
    summary: 'Record a commitment made outside a contact; replayable. With If-Match: correct it',
    tags,
    params: ById,
    body: CommitmentFacts,
    response: written,
  },
} as const satisfies Endpoint

export const putCommitmentEvent = {
  method: 'PUT',
  url: '/api/commitments/:id/events/:eventId',
  schema: {
    summary: 'Add to the history of a commitment; replayable. A second member confirms a verdict',
    tags,
    params: Strict({ id: Uuid, eventId: Uuid }),
    body: CommitmentEventFacts,
    response: written,
  },
} as const satisfies Endpoint
