import Type, { type Static } from 'typebox'
import {
  DayString,
  type Endpoint,
  Instant,
  Named,
  Nullable,
  Page,
  Strict,
  Uuid,
} from '../contract.ts'
import { actionGroups, faultKinds } from './rules.ts'

const AuditEntry = Strict({
  seq: Type.Integer(),
  at: Instant,
  member: Nullable(Named),
  action: Type.String(),
  subject: Type.String(),
  subjectId: Type.String(),
})

const position = Type.Integer({ description: 'Place in the chain, from 1' })

const ChainFault = Strict({
  kind: Type.Enum(faultKinds),
  position: Nullable(position),
  to: Nullable(position),
  after: Nullable(position),
  seq: Nullable(Type.Integer()),
  at: Nullable(Instant),
})

/** A check of the chain: how far it came, and what it found. */
const AuditCheck = Strict({
  id: Uuid,
  by: Named,
  startedAt: Instant,
  finishedAt: Nullable(Instant),
  state: Type.Enum(['running', 'finished', 'cut_short']),
  position,
  faults: Type.Array(ChainFault),
})
export type AuditCheck = Static<typeof AuditCheck>

const tags = ['audit']

export const listAudit = {
  method: 'GET',
  url: '/api/audit',
  config: { replica: true },
  schema: {
    summary: 'Who did what to which record, newest first; never what it says (admins)',
    tags,
    querystring: Strict({
      member: Type.Optional(Type.Union([Uuid, Type.Literal('operator')])),
      group: Type.Optional(Type.Enum(actionGroups)),
      subject: Type.Optional(Type.String({ pattern: '^[a-z_]{1,40}$' })),
      subjectId: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z-]{1,60}$' })),
      from: Type.Optional(DayString),
      to: Type.Optional(DayString),
      cursor: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    response: { 200: Page(AuditEntry) },
  },
} as const satisfies Endpoint

export const getAuditChain = {
  method: 'GET',
  url: '/api/audit/chain',
  schema: {
    summary: 'Where the chain of the audit log ends, and what the last check of it found (admins)',
    tags,
    response: {
      200: Strict({
        position: Type.Integer({ description: 'Rows in the chain' }),
        hash: Type.String({ description: 'SHA-256 of the last one, in hexadecimal' }),
        check: Nullable(AuditCheck),
      }),
    },
  },
} as const satisfies Endpoint

export const startAuditCheck = {
  method: 'POST',
  url: '/api/audit/checks',
  schema: {
    summary: 'Recompute the whole chain in the background; one check at a time (admins)',
    tags,
    response: { 200: AuditCheck, 201: AuditCheck },
  },
} as const satisfies Endpoint
