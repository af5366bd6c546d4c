import Type, { type Static } from 'typebox'
import {
  ById,
  Cursor,
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
  written,
} from '../contract.ts'
import { Accountability, CountyAlliance } from '../counties/contract.ts'
import { InstitutionFacts } from '../institutions/contract.ts'
import { PersonFacts } from '../people/contract.ts'
import { duplicateRecords, likenesses } from './rules.ts'

const Record = Type.Enum(duplicateRecords)
const tags = ['duplicates']

/** One entry of a pair, as a list shows it. */
const Entry = Strict({
  id: Uuid,
  name: Type.String(),
  /** kind of an institution; of a person the seats, each with its institution */
  kind: Nullable(Type.String()),
  seats: Type.Array(Strict({ title: Type.String(), institution: Type.String() })),
  counties: Type.Array(Fips),
  confirmed: Type.Boolean(),
  seeded: Type.Boolean({ description: 'Comes with the product, from a public source' }),
  version: Type.Integer(),
})
export type DuplicateEntry = Static<typeof Entry>

const Pair = Strict({
  record: Record,
  one: Entry,
  other: Entry,
  because: Type.Array(Type.Enum(likenesses)),
})
export type DuplicatePair = Static<typeof Pair>

export const listDuplicates = {
  method: 'GET',
  url: '/api/duplicates',
  config: { replica: true },
  schema: {
    summary:
      'Entries of the directory that look like one and the same, the likeliest first; those that were told apart are left out (leads: of their regions; admins)',
    tags,
    querystring: Strict({
      record: Type.Optional(Record),
      county: Type.Optional(Fips),
      region: Type.Optional(RegionId),
    }),
    response: {
      200: Strict({
        items: Type.Array(Pair, { maxItems: 100 }),
        total: Type.Integer({ description: 'Also those after the first hundred' }),
      }),
    },
  },
} as const satisfies Endpoint

const Version = Type.Integer({
  minimum: 1,
  maximum: 999_999_999,
  description: 'As they were compared',
})
const two = { awayId: Uuid, awayVersion: Version, survivorId: Uuid, survivorVersion: Version }

const example = {
  awayId: '019aa7c2-5d1c-7000-8000-000000000003',
  awayVersion: 1,
  survivorId: '019aa7c2-5d1c-7000-8000-000000000002',
  survivorVersion: 2,
}

export const MergeInstitutions = Type.Object(
  { ...two, facts: InstitutionFacts },
  {
    additionalProperties: false,
    examples: [
      {
        ...example,
        facts: {
          sector: 'business',
          kind: 'employer',
          name: 'Sand Mountain Poultry',
          counties: ['01095'],
        },
      },
    ],
  },
)
export type MergeInstitutions = Static<typeof MergeInstitutions>

const { name, party, email, phone, confirmed } = PersonFacts.properties

export const MergePeople = Type.Object(
  { ...two, facts: Strict({ name, party, email, phone, confirmed }) },
  { additionalProperties: false, examples: [{ ...example, facts: { name: 'Jordan Hale' } }] },
)
export type MergePeople = Static<typeof MergePeople>

const Moves = Strict({
  contacts: Type.Integer(),
  assessments: Type.Integer(),
  commitments: Type.Integer(),
  asks: Type.Integer(),
  followUps: Type.Integer(),
  records: Type.Integer(),
  seats: Type.Integer(),
  terms: Type.Integer(),
})

const Statuses = Strict({ alliance: CountyAlliance, accountability: Accountability })

/** What merging would do. */
const Preview = Strict({
  moves: Strict({ ...Moves.properties }, { description: 'What stands on the entry that goes' }),
  counties: Type.Array(Strict({ fips: Fips, before: Statuses, after: Statuses }), {
    description: 'Of every county that either serves',
  }),
  obstacles: Type.Array(Type.Enum(['both_voted', 'undecided_first']), {
    description: 'Codes of what stands in the way',
  }),
})
export type MergePreview = Static<typeof Preview>

export const previewInstitutions = {
  method: 'POST',
  url: '/api/duplicates/institutions/preview',
  schema: {
    summary:
      'What would move and which statuses would change if these two were one; writes nothing',
    tags,
    body: MergeInstitutions,
    response: { 200: Preview },
  },
} as const satisfies Endpoint

export const previewPeople = {
  method: 'POST',
  url: '/api/duplicates/people/preview',
  schema: {
    summary: 'What would move if these two were one; writes nothing',
    tags,
    body: MergePeople,
    response: { 200: Preview },
  },
} as const satisfies Endpoint

const merging =
  'all that stands on the one moves to the other, which says what the facts say; undone by POST …/undo'

export const mergeInstitutions = {
  method: 'PUT',
  url: '/api/duplicates/institutions/:id',
  schema: {
    summary: `Make one of two institutions: ${merging}`,
    tags,
    params: ById,
    body: MergeInstitutions,
    response: written,
  },
} as const satisfies Endpoint

export const mergePeople = {
  method: 'PUT',
  url: '/api/duplicates/people/:id',
  schema: {
    summary: `Make one of two people: ${merging}`,
    tags,
    params: ById,
    body: MergePeople,
    response: written,
  },
} as const satisfies Endpoint

const Merged = Strict({
  id: Uuid,
  record: Record,
  away: Named,
  survivor: Named,
  by: Named,
  at: Instant,
  undone: Nullable(Strict({ by: Named, at: Instant })),
  mayUndo: Type.Boolean(),
})
export type Merged = Static<typeof Merged>

export const listMerged = {
  method: 'GET',
  url: '/api/duplicates/merged',
  config: { replica: true },
  schema: {
    summary: 'What was merged by whom, the latest first; with `of` what became of or went into one',
    tags,
    querystring: Strict({
      of: Type.Optional(Uuid),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(Merged) },
  },
} as const satisfies Endpoint

export const undoMerge = {
  method: 'POST',
  url: '/api/duplicates/:id/undo',
  schema: {
    summary:
      'Make two of one again: what had moved moves back, what was added to the survivor since stays there',
    tags,
    params: ById,
    response: { 200: Merged },
  },
} as const satisfies Endpoint

export const ApartFacts = Type.Object(
  { record: Record, oneId: Uuid, otherId: Uuid },
  {
    additionalProperties: false,
    examples: [{ record: 'institution', oneId: example.awayId, otherId: example.survivorId }],
  },
)
export type ApartFacts = Static<typeof ApartFacts>

export const tellApart = {
  method: 'PUT',
  url: '/api/duplicates/apart/:id',
  schema: {
    summary: 'Say that two entries are not the same: they are proposed no more',
    tags,
    params: ById,
    body: ApartFacts,
    response: written,
  },
} as const satisfies Endpoint

export const takeApartBack = {
  method: 'DELETE',
  url: '/api/duplicates/apart/:id',
  schema: {
    summary: 'Take that back',
    tags,
    params: ById,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint

const Apart = Strict({
  id: Uuid,
  record: Record,
  one: Named,
  other: Named,
  by: Named,
  at: Instant,
})
export type Apart = Static<typeof Apart>

export const listApart = {
  method: 'GET',
  url: '/api/duplicates/apart',
  config: { replica: true },
  schema: {
    summary: 'Pairs that were told apart, the latest first',
    tags,
    querystring: Strict({ cursor: Type.Optional(Cursor), limit: Type.Optional(Limit) }),
    response: { 200: Page(Apart) },
  },
} as const satisfies Endpoint
