import Type, { type Static } from 'typebox'
import {
  ById,
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Limit,
  Named,
  Nullable,
  Page,
  Strict,
  Text,
  Uuid,
  Words,
  written,
} from '../contract.ts'

/** A public office-holder or staff member in their public role; never a community member. */
export const PersonListed = Strict({
  id: Uuid,
  name: Type.String(),
  confirmed: Type.Boolean(),
  seats: Type.Array(
    Strict({
      id: Uuid,
      title: Type.String(),
      institution: Named,
      termEndsOn: Nullable(DayString),
      endedOn: Nullable(DayString),
    }),
  ),
})
export type PersonListed = Static<typeof PersonListed>

/** One person with every seat she holds or held: what a correction starts from. */
export const Person = Strict({
  ...PersonListed.properties,
  seats: Type.Array(
    Strict({
      ...PersonListed.properties.seats.items.properties,
      mayTurnOver: Type.Boolean(),
    }),
  ),
  party: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  website: Nullable(Type.String()),
  addedBy: Nullable(Named),
  source: Nullable(Strict({ id: Type.String(), title: Type.String(), vintage: Type.String() })),
  mayEdit: Type.Boolean(),
  version: Type.Integer(),
})
export type Person = Static<typeof Person>

export const PersonFacts = Type.Object(
  {
    name: Words(160),
    seat: Type.Optional(
      Strict({
        institutionId: Uuid,
        title: Words(160),
      }),
    ),
    party: Type.Optional(Nullable(Text(60))),
    email: Type.Optional(Nullable(Text(200))),
    phone: Type.Optional(Nullable(Text(60))),
    confirmed: Type.Optional(Type.Boolean({ description: 'Leads and admins; false unless given' })),
  },
  {
    additionalProperties: false,
    examples: [
      {
        name: 'Jordan Hale',
        seat: { institutionId: '019aa7c2-5d1c-7000-8000-000000000002', title: 'Chief Deputy' },
      },
    ],
  },
)
export type PersonFacts = Static<typeof PersonFacts>

const tags = ['people']

export const listPeople = {
  method: 'GET',
  url: '/api/people',
  config: { replica: true },
  schema: {
    summary: 'Office-holders and staff in their public role; with q the best matches first',
    tags,
    querystring: Strict({
      q: Type.Optional(Text(200)),
      institution: Type.Optional(Uuid),
      county: Type.Optional(Fips),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(PersonListed) },
  },
} as const satisfies Endpoint

export const getPerson = {
  method: 'GET',
  url: '/api/people/:id',
  schema: {
    summary: 'One office-holder or staff member, with the seats she holds and held',
    tags,
    params: ById,
    response: { 200: Person },
  },
} as const satisfies Endpoint

export const putPerson = {
  method: 'PUT',
  url: '/api/people/:id',
  schema: {
    summary:
      'Add a person, in a seat when one is named (unconfirmed until confirmed). With If-Match: edit',
    tags,
    params: ById,
    body: PersonFacts,
    response: written,
  },
} as const satisfies Endpoint
