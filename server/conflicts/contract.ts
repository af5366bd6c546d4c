import Type, { type Static } from 'typebox'
import {
  ById,
  Cursor,
  type Endpoint,
  Instant,
  Limit,
  Named,
  Nullable,
  Receipt,
  Strict,
  Text,
  Uuid,
} from '../contract.ts'
import { versionedRecords } from '../history/rules.ts'
import { clashKinds, decisions } from '../merging/rules.ts'
import { Closure } from '../sealed/contract.ts'

/** What two people said differently of one record, to be decided. */
export const Conflict = Strict({
  id: Uuid,
  record: Type.Enum(versionedRecords),
  recordId: Uuid,
  /** the institution or person that the record speaks of */
  title: Type.String(),
  field: Type.String({ description: 'Path of the field; empty for the whole record' }),
  kind: Type.Enum(clashKinds, {
    description:
      'field: both changed it; edit_of_removed: one changed what the other took back; removal: one wants to take back what the other changed',
  }),
  closed: Closure,
  /** not in the record; null while it is sealed */
  incoming: Type.Unknown(),
  by: Named,
  at: Instant,
  /** in the record; null while it is sealed */
  stored: Type.Unknown(),
  storedBy: Nullable(Named),
  storedAt: Nullable(Instant),
  /** of the record: If-Match of the decision */
  version: Type.Integer(),
  removed: Type.Boolean(),
  mayDecide: Type.Boolean(),
})
export type Conflict = Static<typeof Conflict>

const Conflicts = Strict({
  items: Type.Array(Conflict),
  nextCursor: Nullable(Type.String()),
  waiting: Type.Integer({ description: 'How many there are, on all pages' }),
  names: Type.Record(Type.String(), Type.String(), {
    description: 'Of members, institutions and people, by id',
  }),
})
export type Conflicts = Static<typeof Conflicts>

const DecisionFacts = Type.Object(
  { take: Type.Enum(decisions), text: Type.Optional(Text(20_000)) },
  {
    additionalProperties: false,
    examples: [{ take: 'written', text: 'He will send the policy by Friday.' }],
  },
)
export type DecisionFacts = Static<typeof DecisionFacts>

const tags = ['conflicts']

export const listConflicts = {
  method: 'GET',
  url: '/api/conflicts',
  schema: {
    summary:
      'What two people said differently and nobody has decided, the latest first: her own, or what she may edit',
    tags,
    querystring: Strict({
      record: Type.Optional(Type.Enum(versionedRecords)),
      recordId: Type.Optional(Uuid),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Conflicts },
  },
} as const satisfies Endpoint

export const openConflict = {
  method: 'POST',
  url: '/api/conflicts/:id/open',
  schema: {
    summary: 'One of a restricted record with its words, with proof; audited',
    tags,
    params: ById,
    response: { 200: Conflict },
  },
} as const satisfies Endpoint

export const decideConflict = {
  method: 'PUT',
  url: '/api/conflicts/:id',
  schema: {
    summary:
      'Decide: leave what is stored, take the other, or write a third text; an edit of the record (If-Match)',
    tags,
    params: ById,
    body: DecisionFacts,
    response: { 200: Receipt },
  },
} as const satisfies Endpoint
