import Type, { type Static } from 'typebox'
import {
  ById,
  type Endpoint,
  Instant,
  Language,
  Named,
  Nullable,
  Page,
  RegionId,
  Strict,
  Uuid,
  Words,
  written,
} from '../contract.ts'
import { roles } from './rules.ts'

/** What every member may know of another; the rest is for admins. */
export const MemberListed = Strict({
  id: Uuid,
  name: Type.String(),
  organization: Named,
  roles: Type.Array(Type.Enum(roles)),
  regions: Type.Array(Type.String()),
  active: Type.Boolean(),
  account: Nullable(
    Strict({
      login: Nullable(Type.String()),
      language: Language,
      invitePending: Type.Boolean(),
      cameIn: Type.Boolean({ description: 'Has a password or a passkey' }),
      lastSeenAt: Nullable(Instant),
      version: Type.Integer(),
    }),
  ),
})
export type MemberListed = Static<typeof MemberListed>

export const MemberFacts = Type.Object(
  {
    name: Words(120),
    organizationId: Uuid,
    roles: Type.Array(Type.Enum(roles), { minItems: 1, maxItems: 5, uniqueItems: true }),
    regions: Type.Optional(Type.Array(RegionId, { maxItems: 254, uniqueItems: true })),
    language: Type.Optional(Language),
    active: Type.Optional(Type.Boolean()),
  },
  {
    additionalProperties: false,
    examples: [
      {
        name: 'Rosa Delgado',
        organizationId: '019aa7c2-5d1c-7000-8000-000000000005',
        roles: ['organizer'],
        regions: ['top-of-alabama'],
        language: 'es',
      },
    ],
  },
)
export type MemberFacts = Static<typeof MemberFacts>

export const Invite = Strict({ url: Type.String(), expiresAt: Instant })
export type Invite = Static<typeof Invite>

const tags = ['members']

export const listMembers = {
  method: 'GET',
  url: '/api/members',
  schema: { summary: 'The members of the coalition', tags, response: { 200: Page(MemberListed) } },
} as const satisfies Endpoint

export const putMember = {
  method: 'PUT',
  url: '/api/members/:id',
  schema: {
    summary: 'Add a member, or edit one with If-Match (admins)',
    tags,
    params: ById,
    body: MemberFacts,
    response: written,
  },
} as const satisfies Endpoint

export const inviteMember = {
  method: 'POST',
  url: '/api/members/:id/invite',
  schema: {
    summary: 'Make a single-use link that lets the member in; earlier unused links end (admins)',
    tags,
    params: ById,
    response: { 201: Invite },
  },
} as const satisfies Endpoint

export const listOrganizations = {
  method: 'GET',
  url: '/api/organizations',
  schema: {
    summary: 'The organizations of the coalition',
    tags,
    response: { 200: Page(Strict({ ...Named.properties, version: Type.Integer() })) },
  },
} as const satisfies Endpoint

export const putOrganization = {
  method: 'PUT',
  url: '/api/organizations/:id',
  schema: {
    summary: 'Add an organization of the coalition, or rename it with If-Match (admins)',
    tags,
    params: ById,
    body: Type.Object(
      { name: Words(120) },
      { additionalProperties: false, examples: [{ name: 'Alianza del Norte' }] },
    ),
    response: written,
  },
} as const satisfies Endpoint
