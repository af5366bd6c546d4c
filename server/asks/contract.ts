import Type, { type Static } from 'typebox'
import { answers } from '../campaigns/rules.ts'
import { sensitivities } from '../contacts/rules.ts'
import {
  ById,
  DayString,
  type Endpoint,
  Fips,
  Instant,
  Named,
  Nullable,
  Page,
  Strict,
  Uuid,
} from '../contract.ts'

/** What is said in both languages. */
export const Bilingual = Strict({ en: Type.String(), es: Type.String() })
export type Bilingual = Static<typeof Bilingual>

/** What an ask says and to whom, wherever it is named. Outside a campaign it has its own words, in one language. */
export const AskNamed = Strict({
  id: Uuid,
  campaign: Nullable(Strict({ id: Uuid, name: Bilingual })),
  words: Bilingual,
  institution: Named,
  seat: Nullable(Strict({ id: Uuid, title: Type.String() })),
  person: Nullable(Named),
})
export type AskNamed = Static<typeof AskNamed>

/** An ask with where it stands today. `askedOn` null: not asked yet. */
export const AskListed = Strict({
  ...AskNamed.properties,
  commitmentId: Nullable(Uuid),
  contactId: Nullable(Uuid),
  countyFips: Nullable(Fips),
  sensitivity: Type.Enum(sensitivities),
  askedOn: Nullable(DayString),
  answer: Nullable(Type.Enum(answers)),
  answeredOn: Nullable(DayString),
  open: Type.Boolean({ description: 'Its campaign is not decided; outside one: not a yes yet' }),
  author: Named,
  recordedAt: Instant,
  version: Type.Integer(),
})
export type AskListed = Static<typeof AskListed>

/** One answer. Its contact is null where it has none, or one may not open it. */
export const AnswerGiven = Strict({
  id: Uuid,
  answer: Type.Enum(answers),
  answeredOn: DayString,
  author: Named,
  contactId: Nullable(Uuid),
  recordedAt: Instant,
})
export type AnswerGiven = Static<typeof AnswerGiven>

export const Ask = Strict({
  ...AskListed.properties,
  answers: Type.Array(AnswerGiven, { description: 'The latest first' }),
})
export type Ask = Static<typeof Ask>

const tags = ['asks']

export const listAsks = {
  method: 'GET',
  url: '/api/asks',
  config: { replica: true },
  schema: {
    summary: 'What we ask of an institution, with the answers of today; open: not decided yet',
    tags,
    querystring: Strict({
      institution: Uuid,
      open: Type.Optional(Type.Boolean()),
    }),
    response: { 200: Page(AskListed) },
  },
} as const satisfies Endpoint

export const getAsk = {
  method: 'GET',
  url: '/api/asks/:id',
  schema: {
    summary: 'One ask with the history of its answers',
    tags,
    params: ById,
    response: { 200: Ask },
  },
} as const satisfies Endpoint
