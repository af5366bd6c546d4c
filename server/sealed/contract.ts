import Type, { type Static } from 'typebox'
import { fileTypes } from '../commitments/rules.ts'
import { ById, type Endpoint, Nullable, Strict, Uuid } from '../contract.ts'
import { closures } from './rules.ts'

/** Why the words of a record are not in it; null when they are. */
export const Closure = Nullable(
  Type.Enum(closures, {
    description: 'sealed: open it by its own request; erased: its time is over; null: in the clear',
  }),
)

const OpenedContact = Strict({
  id: Uuid,
  notes: Type.String(),
  assessments: Type.Array(Strict({ id: Uuid, basis: Type.String() })),
  commitments: Type.Array(Strict({ id: Uuid, text: Type.String() })),
  followUps: Type.Array(Strict({ id: Uuid, text: Type.String() })),
})
export type OpenedContact = Static<typeof OpenedContact>

const OpenedCommitment = Strict({
  id: Uuid,
  text: Type.String(),
  events: Type.Array(Strict({ id: Uuid, note: Type.String(), link: Nullable(Type.String()) })),
  milestones: Type.Array(Strict({ id: Uuid, text: Type.String() })),
  files: Type.Array(Strict({ id: Uuid, name: Type.String() })),
})
export type OpenedCommitment = Static<typeof OpenedCommitment>

const OpenedFollowUp = Strict({ id: Uuid, text: Type.String() })

const tags = ['sealed']

export const openContact = {
  method: 'POST',
  url: '/api/contacts/:id/open',
  schema: {
    summary:
      'The sealed words of a restricted contact: for its author and named readers, with proof; audited',
    tags,
    params: ById,
    response: { 200: OpenedContact },
  },
} as const satisfies Endpoint

export const openCommitment = {
  method: 'POST',
  url: '/api/commitments/:id/open',
  schema: {
    summary: 'The sealed words of a restricted commitment and its history, with proof; audited',
    tags,
    params: ById,
    response: { 200: OpenedCommitment },
  },
} as const satisfies Endpoint

export const openFollowUp = {
  method: 'POST',
  url: '/api/follow-ups/:id/open',
  schema: {
    summary: 'The sealed words of a restricted follow-up: also for whoever has to do it; audited',
    tags,
    params: ById,
    response: { 200: OpenedFollowUp },
  },
} as const satisfies Endpoint

export const openEvidenceFile = {
  method: 'POST',
  url: '/api/commitments/:id/files/:fileId/open',
  schema: {
    summary: 'A sealed file of evidence, as an attachment, with proof; audited',
    tags,
    params: Strict({ id: Uuid, fileId: Uuid }),
    produces: fileTypes,
    response: { 200: Type.Unsafe<Blob | Uint8Array>({ description: 'The file' }) },
  },
} as const satisfies Endpoint
