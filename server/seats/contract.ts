import Type, { type Static } from 'typebox'
import { allianceValues, freshnessValues } from '../assessments/rules.ts'
import { answers } from '../campaigns/rules.ts'
import { commitmentStates, evidenceGrades } from '../commitments/rules.ts'
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
import { scopes, sectors } from '../institutions/rules.ts'
import { Closure } from '../sealed/contract.ts'
import { turnoverOutcomes } from './rules.ts'

const Holder = Strict({
  tenureId: Uuid,
  person: Named,
  party: Nullable(Type.String()),
  confirmed: Type.Boolean(),
  startedOn: Nullable(DayString),
  endedOn: Nullable(DayString),
  termEndsOn: Nullable(DayString),
})
export type Holder = Static<typeof Holder>

/** An office that exists even when nobody is in it. */
export const SeatListed = Strict({
  id: Uuid,
  title: Type.String(),
  institution: Strict({
    id: Uuid,
    name: Type.String(),
    sector: Type.Enum(sectors),
    kind: Type.String(),
    scope: Type.Enum(scopes),
    influence: Type.Integer(),
  }),
  counties: Type.Array(Fips),
  holders: Type.Array(Holder, { description: 'Who is in it now; none: it is vacant' }),
  vacantSince: Nullable(DayString),
  mayTurnOver: Type.Boolean(),
  version: Type.Integer(),
})
export type SeatListed = Static<typeof SeatListed>

/** A promise as far as a seat is concerned. */
const SeatPromise = Strict({
  id: Uuid,
  text: Type.String(),
  closed: Closure,
  person: Nullable(Named),
  madeOn: DayString,
  dueOn: Nullable(DayString),
  evidence: Type.Enum(evidenceGrades),
  state: Type.Enum(commitmentStates),
  askedAgain: Type.Boolean({ description: 'Somebody has asked for it again since it lapsed' }),
})
export type SeatPromise = Static<typeof SeatPromise>

const TurnoverListed = Strict({
  id: Uuid,
  outcome: Type.Enum(turnoverOutcomes),
  happenedOn: DayString,
  before: Nullable(Named),
  after: Nullable(Named),
  author: Named,
  recordedAt: Instant,
})

export const Turnover = Strict({
  ...TurnoverListed.properties,
  seat: Named,
  institution: Named,
  lapsed: Type.Array(SeatPromise, { description: 'Those one may see' }),
})
export type Turnover = Static<typeof Turnover>

export const Seat = Strict({
  ...SeatListed.properties,
  past: Type.Array(Holder),
  turnovers: Type.Array(TurnoverListed),
  promises: Type.Array(SeatPromise, { description: 'Open ones of who is in it, that one may see' }),
})
export type Seat = Static<typeof Seat>

export const SeatFacts = Type.Object(
  { institutionId: Uuid, title: Words(160) },
  {
    additionalProperties: false,
    examples: [{ institutionId: '019aa7c2-5d1c-7000-8000-000000000002', title: 'Sheriff' }],
  },
)

/** Who follows: somebody the directory knows, or a new person. */
const Successor = Type.Union([
  Strict({ personId: Uuid }),
  Strict({
    id: Uuid,
    name: Words(160),
    party: Type.Optional(Nullable(Text(60))),
    email: Type.Optional(Nullable(Text(200))),
    phone: Type.Optional(Nullable(Text(60))),
  }),
])

/** `tenureId`: who held it as one saw it, null = nobody; a seat that has changed hands since answers 409. */
export const TurnoverFacts = Type.Object(
  {
    seatId: Uuid,
    tenureId: Type.Optional(Nullable(Uuid)),
    outcome: Type.Enum(turnoverOutcomes),
    happenedOn: DayString,
    termEndsOn: Type.Optional(Nullable(DayString)),
    successor: Type.Optional(Successor),
  },
  {
    additionalProperties: false,
    examples: [
      {
        seatId: '019aa7c2-5d1c-7000-8000-000000000005',
        outcome: 'replaced',
        happenedOn: '2026-11-20',
        termEndsOn: '2031-01-20',
        successor: { id: '019aa7c2-5d1c-7000-8000-000000000006', name: 'Jordan Hale' },
      },
    ],
  },
)
export type TurnoverFacts = Static<typeof TurnoverFacts>

/** Asking whoever is in the seat now for what the one before had promised. */
export const AskAgainFacts = Type.Object(
  {
    commitmentId: Uuid,
    seatId: Type.Optional(Uuid),
    personId: Type.Optional(Uuid),
  },
  {
    additionalProperties: false,
    examples: [{ commitmentId: '019aa7c2-5d1c-7000-8000-000000000004' }],
  },
)
export type AskAgainFacts = Static<typeof AskAgainFacts>

/** Whether a promise can be asked for again, of whom, and whether somebody has. */
export const AskAgain = Strict({
  may: Type.Boolean(),
  seat: Nullable(Named),
  person: Nullable(Named),
  asked: Nullable(Strict({ id: Uuid, author: Named, recordedAt: Instant })),
})
export type AskAgain = Static<typeof AskAgain>

/** One page for whoever is new in an office, or meets who is. Holds what its reader may see, and no notes. */
export const Brief = Strict({
  id: Uuid,
  title: Type.String(),
  institution: SeatListed.properties.institution,
  counties: Type.Array(
    Strict({
      fips: Fips,
      name: Type.String(),
      population: Nullable(Type.Integer()),
      hispanicPercent: Nullable(Type.Number()),
      foreignBornPercent: Nullable(Type.Number()),
    }),
  ),
  holders: Type.Array(Holder),
  vacantSince: Nullable(DayString),
  predecessor: Nullable(Holder),
  asks: Type.Array(
    Strict({
      id: Uuid,
      text: Strict({ en: Type.String(), es: Type.String() }),
      askedOn: Nullable(DayString),
      again: Type.Boolean({ description: 'What the one before had promised' }),
      answer: Nullable(Type.Enum(answers)),
      answeredOn: Nullable(DayString),
    }),
  ),
  promises: Type.Array(SeatPromise),
  contacts: Strict({ count: Type.Integer(), lastOn: Nullable(DayString) }),
  knownBy: Type.Array(
    Strict({
      member: Named,
      organization: Type.String(),
      contacts: Type.Integer(),
      led: Type.Integer({ description: 'Of these, led or co-led' }),
      lastOn: DayString,
    }),
  ),
  alliance: Type.Enum([...allianceValues, 'not_assessed']),
  freshness: Nullable(Type.Enum(freshnessValues)),
  ageDays: Nullable(Type.Integer()),
  contradiction: Type.Boolean(),
  records: Type.Array(
    Strict({
      id: Uuid,
      kind: Type.String(),
      title: Type.String(),
      adverse: Type.Boolean(),
      datedOn: DayString,
      endedOn: Nullable(DayString),
      seenOn: DayString,
    }),
  ),
  readsNotes: Type.Boolean({ description: 'False: asks, promises and contacts are left out' }),
  asOf: DayString,
})
export type Brief = Static<typeof Brief>

const tags = ['seats']

export const listSeats = {
  method: 'GET',
  url: '/api/seats',
  config: { replica: true },
  schema: {
    summary: 'Offices with who holds them and until when, by institution',
    tags,
    querystring: Strict({
      termEndsBefore: Type.Optional(DayString),
      county: Type.Optional(Fips),
      region: Type.Optional(RegionId),
      sector: Type.Optional(Type.Enum(sectors)),
      institution: Type.Optional(Uuid),
      vacant: Type.Optional(Type.Boolean()),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(SeatListed) },
  },
} as const satisfies Endpoint

export const getSeat = {
  method: 'GET',
  url: '/api/seats/:id',
  schema: {
    summary: 'One office: who held it, how it changed hands, what its holder still owes',
    tags,
    params: ById,
    response: { 200: Seat },
  },
} as const satisfies Endpoint

export const putSeat = {
  method: 'PUT',
  url: '/api/seats/:id',
  schema: {
    summary: 'Add an office to an institution; replayable. With If-Match: correct its title',
    tags,
    params: ById,
    body: SeatFacts,
    response: written,
  },
} as const satisfies Endpoint

export const getBrief = {
  method: 'GET',
  url: '/api/seats/:id/brief',
  schema: {
    summary: 'What a successor, and whoever meets her, should know: asks, promises, who knows whom',
    tags,
    params: ById,
    response: { 200: Brief },
  },
} as const satisfies Endpoint

export const putTurnover = {
  method: 'PUT',
  url: '/api/turnovers/:id',
  schema: {
    summary:
      'Turn over an office: end the tenure, begin the next; what its holder had promised lapses. Replayable',
    tags,
    params: ById,
    body: TurnoverFacts,
    response: written,
  },
} as const satisfies Endpoint

export const getTurnover = {
  method: 'GET',
  url: '/api/turnovers/:id',
  schema: {
    summary: 'How an office changed hands, and what lapsed with it',
    tags,
    params: ById,
    response: { 200: Turnover },
  },
} as const satisfies Endpoint

export const putAskAgain = {
  method: 'PUT',
  url: '/api/asks/:id',
  schema: {
    summary: 'Ask the successor for a promise that lapsed: planned, not asked yet. Replayable',
    tags,
    params: ById,
    body: AskAgainFacts,
    response: written,
  },
} as const satisfies Endpoint

export const getAskAgain = {
  method: 'GET',
  url: '/api/commitments/:id/again',
  schema: {
    summary: 'Of whom a lapsed promise can be asked again, and whether it was',
    tags,
    params: ById,
    response: { 200: AskAgain },
  },
} as const satisfies Endpoint
