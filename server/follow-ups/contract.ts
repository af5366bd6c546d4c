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
  Uuid,
  Words,
  written,
} from '../contract.ts'
import { Closure } from '../sealed/contract.ts'
import { snoozeReasons } from './rules.ts'

/** A next step, bound to a contact, a commitment, an ask or an institution. */
export const FollowUpFacts = Type.Object(
  {
    countyFips: Fips,
    contactId: Type.Optional(Nullable(Uuid)),
    commitmentId: Type.Optional(Nullable(Uuid)),
    institutionId: Type.Optional(Nullable(Uuid)),
    askId: Type.Optional(Nullable(Uuid)),
    // an edit may leave it out, and it stays as it was: what is sealed need not be opened to be done
    text: Type.Optional(Words(2000)),
    dueOn: DayString,
    assigneeId: Type.Optional(Uuid),
    sensitivity: Type.Optional(Type.Enum(sensitivities)),
    done: Type.Optional(Type.Boolean()),
    // these, too, stay as they were where an edit leaves them out: older phones do not know them
    doneContactId: Type.Optional(
      Nullable(Type.String({ format: 'uuid', description: 'The contact that did it, when done' })),
    ),
    snoozeReason: Type.Optional(
      Nullable(Type.Enum(snoozeReasons, { description: 'Why it is put off to its day' })),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        countyFips: '01095',
        institutionId: '019aa7c2-5d1c-7000-8000-000000000002',
        text: 'Ask for the written policy',
        dueOn: '2026-12-01',
      },
    ],
  },
)
export type FollowUpFacts = Static<typeof FollowUpFacts>

const ContactOn = Strict({ id: Uuid, happenedOn: DayString })

export const FollowUp = Strict({
  id: Uuid,
  countyFips: Fips,
  countyName: Type.String(),
  contactId: Nullable(Uuid),
  commitmentId: Nullable(Uuid),
  institution: Nullable(Named),
  askId: Nullable(Uuid),
  text: Type.String(),
  closed: Closure,
  dueOn: DayString,
  assignee: Named,
  author: Named,
  sensitivity: Type.Enum(sensitivities),
  doneAt: Nullable(Instant),
  /** the contact that did it, for whoever sees that */
  doneContact: Nullable(ContactOn),
  snoozeReason: Nullable(Type.Enum(snoozeReasons)),
  /** a contact with its institution since it was written or changed: in the list of what is open */
  contactSince: Type.Optional(Nullable(ContactOn)),
  changedAt: Instant,
  recordedAt: Instant,
  version: Type.Integer(),
  mayEdit: Type.Boolean(),
  /** when its words will be erased: for its author and leads, a week before, in the list of follow-ups */
  erasedOn: Type.Optional(Nullable(DayString)),
})
export type FollowUp = Static<typeof FollowUp>

const tags = ['follow-ups']

export const listFollowUps = {
  method: 'GET',
  url: '/api/follow-ups',
  config: { replica: true },
  schema: {
    summary: 'Follow-ups one may see, the earliest due first; done ones only with done=true',
    tags,
    querystring: Strict({
      assignee: Type.Optional(Type.Union([Type.Literal('me'), Uuid])),
      county: Type.Optional(Fips),
      institution: Type.Optional(Uuid),
      ask: Type.Optional(Uuid),
      region: Type.Optional(RegionId),
      done: Type.Optional(Type.Boolean()),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(FollowUp) },
  },
} as const satisfies Endpoint

/** What waits for one member. */
const Load = Strict({
  assignee: Named,
  organization: Named,
  open: Type.Integer(),
  overdue: Type.Integer(),
  week: Type.Integer({ description: 'Due today or in the next seven days' }),
  putOff: Type.Integer({ description: 'Put off at least once' }),
  oldestDueOn: DayString,
})
export type Load = Static<typeof Load>

export const listLoads = {
  method: 'GET',
  url: '/api/follow-ups/team',
  config: { replica: true },
  schema: {
    summary: 'For whom how much is open of what one may see, those who are late first',
    tags,
    querystring: Strict({ county: Type.Optional(Fips), region: Type.Optional(RegionId) }),
    response: { 200: Strict({ items: Type.Array(Load) }) },
  },
} as const satisfies Endpoint

export const putFollowUp = {
  method: 'PUT',
  url: '/api/follow-ups/:id',
  schema: {
    summary: 'Note a next step; replayable. With If-Match: change it or mark it done',
    tags,
    params: ById,
    body: FollowUpFacts,
    response: written,
  },
} as const satisfies Endpoint
