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
  WebAddress,
  Words,
  written,
} from '../contract.ts'
import { Because, Next } from '../counties/contract.ts'
import { sectors } from '../institutions/rules.ts'
import { Closure } from '../sealed/contract.ts'
import { commitmentStates, eventKinds, evidenceGrades, fileTypes, verdicts } from './rules.ts'

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
  closed: Closure,
  madeOn: DayString,
  dueOn: Nullable(DayString),
  evidence: Type.Enum(evidenceGrades),
  sensitivity: Type.Enum(sensitivities),
  author: Named,
  recordedAt: Instant,
  state: Type.Enum(commitmentStates),
  proposal: Nullable(
    Strict(
      { id: Uuid, verdict: Type.Enum(verdicts), author: Named },
      { description: 'The verdict that waits for a second member' },
    ),
  ),
  version: Type.Integer(),
})
export type CommitmentListed = Static<typeof CommitmentListed>

/** A public record as the proof of an event, with its source. */
const EvidenceRecord = Strict({
  id: Uuid,
  kind: Type.String(),
  title: Type.String(),
  datedOn: DayString,
  url: Nullable(Type.String()),
  source: Strict({ title: Type.String(), vintage: Type.String() }),
})

const EvidenceFile = Strict({
  id: Uuid,
  name: Type.String(),
  type: Type.Enum(fileTypes),
  size: Type.Integer({ description: 'Bytes' }),
})

export const CommitmentEvent = Strict({
  id: Uuid,
  kind: Type.Enum(eventKinds),
  verdict: Nullable(Type.Enum(verdicts)),
  proposalId: Nullable(Uuid),
  happenedOn: DayString,
  note: Type.String(),
  link: Nullable(Type.String()),
  record: Nullable(EvidenceRecord),
  file: Nullable(EvidenceFile),
  milestoneId: Nullable(Uuid),
  author: Named,
  recordedAt: Instant,
})

/** A step on the way, reached by the event that says so. */
export const Milestone = Strict({
  id: Uuid,
  text: Type.String(),
  dueOn: Nullable(DayString),
  reached: Nullable(Strict({ eventId: Uuid, on: DayString })),
  version: Type.Integer(),
})
export type Milestone = Static<typeof Milestone>

export const Commitment = Strict({
  ...CommitmentListed.properties,
  /** when its words will be erased: for its author and leads, a week before */
  erasedOn: Type.Optional(Nullable(DayString)),
  milestones: Type.Array(Milestone),
  events: Type.Array(CommitmentEvent),
  because: Type.Array(Because),
  next: Type.Array(Next),
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
    link: Type.Optional(WebAddress),
    recordId: Type.Optional(Uuid),
    fileId: Type.Optional(Uuid),
    milestoneId: Type.Optional(Uuid),
  },
  {
    additionalProperties: false,
    examples: [
      { kind: 'progress', happenedOn: '2026-11-23', note: 'The draft is with the county attorney' },
    ],
  },
)
export type CommitmentEventFacts = Static<typeof CommitmentEventFacts>

export const MilestoneFacts = Type.Object(
  { text: Words(500), dueOn: Type.Optional(Nullable(DayString)) },
  {
    additionalProperties: false,
    examples: [{ text: 'The county attorney has read the draft', dueOn: '2026-12-04' }],
  },
)
export type MilestoneFacts = Static<typeof MilestoneFacts>

/** Bytes as they are; the browser sends a Blob, the server reads and answers a Buffer. */
const RawFile = Type.Unsafe<Blob | Uint8Array>({ description: 'The file, up to 10 MB' })

/** Which commitments: what lists and counts can be narrowed by. */
const narrowing = {
  county: Type.Optional(Fips),
  region: Type.Optional(RegionId),
  sector: Type.Optional(Type.Enum(sectors)),
  institution: Type.Optional(Uuid),
  mine: Type.Optional(Type.Boolean({ description: 'Only those that one logged oneself' })),
}

const oneState = commitmentStates.join('|')

const tags = ['commitments']

export const listCommitments = {
  method: 'GET',
  url: '/api/commitments',
  config: { replica: true },
  schema: {
    summary: 'Commitments one may see, newest first, each with its state today',
    tags,
    querystring: Strict({
      ...narrowing,
      state: Type.Optional(
        Type.String({
          pattern: `^(${oneState})(,(${oneState}))*$`,
          maxLength: 200,
          description: 'States today, separated by commas',
          examples: ['open,in_progress'],
        }),
      ),
      waiting: Type.Optional(
        Type.Boolean({ description: 'Whether a verdict waits for a second member' }),
      ),
      order: Type.Optional(
        Type.Enum(['made', 'due'], {
          description:
            'Newest promise first, or earliest due day (of those without one: made) first',
        }),
      ),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(CommitmentListed) },
  },
} as const satisfies Endpoint

export const countCommitments = {
  method: 'GET',
  url: '/api/commitments/counts',
  config: { replica: true },
  schema: {
    summary: 'How many commitments one may see stand where today',
    tags,
    querystring: Strict(narrowing),
    response: {
      200: Strict({
        byState: Strict(
          Object.fromEntries(commitmentStates.map((state) => [state, Type.Integer()])) as Record<
            (typeof commitmentStates)[number],
            Type.TInteger
          >,
        ),
        waiting: Type.Integer({ description: 'Of those due: with a verdict to be confirmed' }),
        toConfirm: Type.Integer({ description: 'Of those waiting: one may confirm them oneself' }),
      }),
    },
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

const ofMilestone = Strict({ id: Uuid, milestoneId: Uuid })

export const putMilestone = {
  method: 'PUT',
  url: '/api/commitments/:id/milestones/:milestoneId',
  schema: {
    summary:
      'Add a step to a commitment; replayable. With If-Match: edit it while it is not reached',
    tags,
    params: ofMilestone,
    body: MilestoneFacts,
    response: written,
  },
} as const satisfies Endpoint

export const deleteMilestone = {
  method: 'DELETE',
  url: '/api/commitments/:id/milestones/:milestoneId',
  schema: {
    summary: 'Take a step off while it is not reached; needs If-Match',
    tags,
    params: ofMilestone,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

const ofFile = Strict({ id: Uuid, fileId: Uuid })

export const putEvidenceFile = {
  method: 'PUT',
  url: '/api/commitments/:id/files/:fileId',
  schema: {
    summary:
      'Send a PDF, JPEG or PNG that an event will name within a day; replayable. Pictures lose what the camera wrote into them',
    tags,
    params: ofFile,
    querystring: Strict({ name: Type.Optional(Words(200)) }),
    consumes: [...fileTypes, 'application/octet-stream'],
    body: RawFile,
    response: written,
  },
} as const satisfies Endpoint

export const getEvidenceFile = {
  method: 'GET',
  url: '/api/commitments/:id/files/:fileId',
  schema: {
    summary: 'The file behind an event, to be kept and not opened in the app',
    tags,
    params: ofFile,
    produces: fileTypes,
    response: { 200: RawFile },
  },
} as const satisfies Endpoint
