import Type, { type Static } from 'typebox'
import { AskNamed } from '../asks/contract.ts'
import { answers } from '../campaigns/rules.ts'
import { commitmentStates, evidenceGrades } from '../commitments/rules.ts'
import {
  ById,
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Instant,
  KindFilter,
  Language,
  Limit,
  Named,
  Nullable,
  OwnKind,
  OwnKindTold,
  Page,
  Receipt,
  RegionId,
  Strict,
  Text,
  Uuid,
  Words,
  written,
} from '../contract.ts'
import { sectors } from '../institutions/rules.ts'
import { Closure } from '../sealed/contract.ts'
import { TagKey, Tags } from '../tags/contract.ts'
import { contactKinds, outcomes, participantRoles, sensitivities } from './rules.ts'

const AssessmentValue = Type.Integer({
  minimum: 1,
  maximum: 5,
  description: '1 = strongest support, 5 = strongest opposition',
})

/** Assessment made in a contact; of its first institution unless it says otherwise. */
const ContactAssessment = Strict({
  id: Uuid,
  institutionId: Type.Optional(Uuid),
  personId: Type.Optional(Uuid),
  value: AssessmentValue,
  basis: Type.Optional(Text(4000)),
})

/** Of a part with a life of its own: without it an edit is taken as made on what its contact's version held at its end. */
const ReadVersion = Type.Optional(
  Type.Integer({
    minimum: 1,
    maximum: 999_999_999,
    description: 'In an edit: the version of it that was read',
  }),
)

/** Commitment made in a contact; by its first institution unless it says otherwise. */
const ContactCommitment = Strict({
  id: Uuid,
  version: ReadVersion,
  institutionId: Type.Optional(Uuid),
  personId: Type.Optional(Uuid),
  text: Words(4000),
  dueOn: Type.Optional(DayString),
  evidence: Type.Optional(Type.Enum(evidenceGrades)),
})

const ContactFollowUp = Strict({
  id: Uuid,
  version: ReadVersion,
  text: Words(2000),
  dueOn: DayString,
  assigneeId: Type.Optional(Uuid),
})

/** What a target said to an ask in it; the ask is put to one of its institutions. */
const ContactAnswer = Strict({ id: Uuid, askId: Uuid, answer: Type.Enum(answers) })

const Participant = Type.Union([
  Strict({ memberId: Uuid, role: Type.Enum(participantRoles) }),
  Strict({ personId: Uuid }),
])

/** Everything one logs of a contact. County, institution and kind are needed; the rest has honest defaults. */
export const ContactFacts = Type.Object(
  {
    countyFips: Fips,
    institutionIds: Type.Array(Uuid, { minItems: 1, maxItems: 20, uniqueItems: true }),
    kind: Type.Enum(contactKinds),
    ownKind: OwnKind,
    outcome: Type.Optional(Type.Enum(outcomes, { description: 'held unless given' })),
    happenedOn: Type.Optional(DayString),
    notes: Type.Optional(Text(20_000)),
    language: Type.Optional(Language),
    sensitivity: Type.Optional(Type.Enum(sensitivities, { description: 'shared unless given' })),
    readerIds: Type.Optional(Type.Array(Uuid, { maxItems: 50, uniqueItems: true })),
    participants: Type.Optional(Type.Array(Participant, { maxItems: 60 })),
    assessments: Type.Optional(Type.Array(ContactAssessment, { maxItems: 40 })),
    commitments: Type.Optional(Type.Array(ContactCommitment, { maxItems: 40 })),
    followUps: Type.Optional(Type.Array(ContactFollowUp, { maxItems: 40 })),
    answers: Type.Optional(Type.Array(ContactAnswer, { maxItems: 40 })),
    tags: Type.Optional(Tags),
  },
  {
    additionalProperties: false,
    examples: [
      {
        countyFips: '01095',
        institutionIds: ['019aa7c2-5d1c-7000-8000-000000000002'],
        kind: 'meeting',
        outcome: 'held',
        happenedOn: '2026-11-20',
        notes: 'Spoke of jail holds. He asked for the policy of Madison County.',
        assessments: [{ id: '019aa7c2-5d1c-7000-8000-000000000003', value: 4 }],
        commitments: [
          {
            id: '019aa7c2-5d1c-7000-8000-000000000004',
            text: 'Will send the written policy on detainers',
            dueOn: '2026-12-20',
          },
        ],
      },
    ],
  },
)
export type ContactFacts = Static<typeof ContactFacts>

const InstitutionNamed = Strict({
  id: Uuid,
  name: Type.String(),
  sector: Type.Enum(sectors),
  kind: Type.String(),
})

/** A contact in a list: enough for a timeline. */
export const ContactListed = Strict({
  id: Uuid,
  countyFips: Fips,
  countyName: Type.String(),
  institutions: Type.Array(InstitutionNamed),
  kind: Type.Enum(contactKinds),
  ownKind: OwnKindTold,
  outcome: Type.Enum(outcomes),
  happenedOn: DayString,
  tags: Type.Array(Type.String()),
  recordedAt: Instant,
  notes: Type.String(),
  closed: Closure,
  language: Language,
  sensitivity: Type.Enum(sensitivities),
  author: Named,
  organization: Named,
  assessments: Type.Array(
    Strict({ institutionId: Nullable(Uuid), personId: Nullable(Uuid), value: AssessmentValue }),
  ),
  commitments: Type.Integer({ description: 'How many were made in it' }),
})
export type ContactListed = Static<typeof ContactListed>

export const Contact = Strict({
  ...ContactListed.properties,
  editedAt: Nullable(Instant),
  version: Type.Integer(),
  mayEdit: Type.Boolean(),
  /** when its words will be erased: for its author and leads, a week before */
  erasedOn: Nullable(DayString),
  readers: Type.Array(Named),
  participants: Type.Array(
    Strict({
      member: Nullable(Named),
      person: Nullable(Named),
      role: Nullable(Type.Enum(participantRoles)),
    }),
  ),
  assessments: Type.Array(
    Strict({
      id: Uuid,
      institutionId: Nullable(Uuid),
      personId: Nullable(Uuid),
      value: AssessmentValue,
      basis: Type.String(),
    }),
  ),
  commitments: Type.Array(
    Strict({
      id: Uuid,
      version: Type.Integer(),
      institutionId: Uuid,
      personId: Nullable(Uuid),
      text: Type.String(),
      closed: Closure,
      dueOn: Nullable(DayString),
      evidence: Type.Enum(evidenceGrades),
      state: Type.Enum(commitmentStates),
    }),
  ),
  followUps: Type.Array(
    Strict({
      id: Uuid,
      version: Type.Integer(),
      text: Type.String(),
      closed: Closure,
      dueOn: DayString,
      assignee: Named,
      doneAt: Nullable(Instant),
    }),
  ),
  answers: Type.Array(Strict({ id: Uuid, answer: Type.Enum(answers), ask: AskNamed })),
})
export type Contact = Static<typeof Contact>

const tags = ['contacts']

export const listContacts = {
  method: 'GET',
  url: '/api/contacts',
  config: { replica: true },
  schema: {
    summary: 'Contacts one may see, newest first',
    tags,
    querystring: Strict({
      county: Type.Optional(Fips),
      region: Type.Optional(RegionId),
      sector: Type.Optional(Type.Enum(sectors)),
      kind: Type.Optional(KindFilter(contactKinds)),
      institution: Type.Optional(Uuid),
      mine: Type.Optional(Type.Boolean({ description: 'Only those that one logged oneself' })),
      from: Type.Optional(DayString),
      to: Type.Optional(DayString),
      tag: Type.Optional(TagKey),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(ContactListed) },
  },
} as const satisfies Endpoint

export const getContact = {
  method: 'GET',
  url: '/api/contacts/:id',
  schema: { summary: 'One contact, whole', tags, params: ById, response: { 200: Contact } },
} as const satisfies Endpoint

export const putContact = {
  method: 'PUT',
  url: '/api/contacts/:id',
  schema: {
    summary: 'Log a contact; replayable. With If-Match: edit it',
    tags,
    params: ById,
    body: ContactFacts,
    response: written,
  },
} as const satisfies Endpoint

export const removeContact = {
  method: 'DELETE',
  url: '/api/contacts/:id',
  schema: {
    summary:
      'Take back a contact logged by mistake, with what was logged in it (If-Match). 200: somebody has changed it since, and it waits for a decision',
    tags,
    params: ById,
    response: { 200: Receipt, 204: Type.Null() },
  },
} as const satisfies Endpoint
