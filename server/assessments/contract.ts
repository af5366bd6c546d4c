import Type, { type Static } from 'typebox'
import {
  ById,
  Cursor,
  DayString,
  type Endpoint,
  Instant,
  Limit,
  Named,
  Nullable,
  Page,
  Strict,
  Text,
  Uuid,
  written,
} from '../contract.ts'
import { Closure } from '../sealed/contract.ts'

export const AssessmentFacts = Type.Object(
  {
    institutionId: Type.Optional(Uuid),
    personId: Type.Optional(Uuid),
    value: Type.Integer({ minimum: 1, maximum: 5 }),
    assessedOn: Type.Optional(DayString),
    basis: Type.Optional(Text(4000)),
  },
  {
    additionalProperties: false,
    examples: [
      {
        institutionId: '019aa7c2-5d1c-7000-8000-000000000002',
        value: 2,
        basis: 'Spoke for us at the commission',
      },
    ],
  },
)
export type AssessmentFacts = Static<typeof AssessmentFacts>

export const Assessment = Strict({
  id: Uuid,
  contactId: Nullable(Uuid),
  institutionId: Nullable(Uuid),
  personId: Nullable(Uuid),
  value: Type.Integer(),
  assessedOn: DayString,
  basis: Type.String(),
  closed: Closure,
  author: Named,
  recordedAt: Instant,
})
export type Assessment = Static<typeof Assessment>

const tags = ['assessments']

export const listAssessments = {
  method: 'GET',
  url: '/api/assessments',
  config: { replica: true },
  schema: {
    summary: 'Assessments of an institution or person that one may see, newest first',
    tags,
    querystring: Strict({
      institution: Type.Optional(Uuid),
      person: Type.Optional(Uuid),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(Assessment) },
  },
} as const satisfies Endpoint

export const putAssessment = {
  method: 'PUT',
  url: '/api/assessments/:id',
  schema: {
    summary:
      'Assess an institution or person outside a contact; replayable, never edited: assess again',
    tags,
    params: ById,
    body: AssessmentFacts,
    response: written,
  },
} as const satisfies Endpoint
