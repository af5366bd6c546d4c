import Type, { type Static } from 'typebox'
import {
  ById,
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Instant,
  KindFilter,
  Limit,
  Named,
  Nullable,
  OwnKind,
  Page,
  RegionId,
  Strict,
  Text,
  Uuid,
  Words,
  written,
} from '../contract.ts'
import { PublicRecord } from '../institutions/contract.ts'
import { type ListField, listFields, questionAbout, recordKinds, rowStates } from './rules.ts'

const Kind = Type.Enum(recordKinds)
const WebAddress = Type.String({ maxLength: 1000, pattern: '^https?://[^\\s\\u0000\\p{Cs}]+$' })

export const RecordListed = Strict({
  ...PublicRecord.properties,
  institution: Strict({ id: Uuid, name: Type.String(), counties: Type.Array(Fips) }),
})
export type RecordListed = Static<typeof RecordListed>

/**
 * Say versus do: what we say of an institution beside what the public record says. Whoever may not open
 * our entry reads its day and value only.
 */
export const Contradiction = Strict({
  institution: Strict({ id: Uuid, name: Type.String() }),
  said: Strict({
    value: Type.Enum(['active_ally', 'ally']),
    day: DayString,
    opens: Type.Boolean(),
    contactId: Nullable(Uuid),
    basis: Nullable(Type.String()),
    author: Nullable(Named),
  }),
  records: Type.Array(PublicRecord),
})
export type Contradiction = Static<typeof Contradiction>

export const RecordCounty = Strict({
  fips: Fips,
  inForce: Type.Integer(),
  ended: Type.Integer(),
  models: Type.Array(Type.String(), { description: 'Of 287(g) agreements in force' }),
  contradictions: Type.Integer({ description: 'Allies that these records speak against' }),
})
export type RecordCounty = Static<typeof RecordCounty>

/** Where records come from: a source that is known, or a new one. One of the same title is the same. */
const SourceChoice = Type.Union([
  Strict({ id: Type.String({ pattern: '^[a-z0-9-]{1,100}$', examples: ['ice-287g'] }) }),
  Strict({
    title: Words(300),
    publisher: Words(200),
    licence: Words(200),
    url: Type.Optional(Nullable(WebAddress)),
  }),
])
export type SourceChoice = Static<typeof SourceChoice>

export const RecordFacts = Type.Object(
  {
    kind: Kind,
    ownKind: OwnKind,
    institutionId: Uuid,
    title: Words(500),
    adverse: Type.Boolean({ description: 'It speaks against an alliance; false: for one' }),
    datedOn: DayString,
    endedOn: Type.Optional(Nullable(DayString)),
    seenOn: Type.Optional(DayString),
    url: Type.Optional(Nullable(WebAddress)),
    model: Type.Optional(Nullable(Words(400))),
    note: Type.Optional(Nullable(Text(4000))),
    source: SourceChoice,
  },
  {
    additionalProperties: false,
    examples: [
      {
        kind: 'vote',
        institutionId: '019aa7c2-5d1c-7000-8000-000000000002',
        title: 'Voted 4 to 1 against an agreement with ICE',
        adverse: false,
        datedOn: '2026-05-12',
        source: { title: 'Minutes of the council', publisher: 'City', licence: 'Public record' },
      },
    ],
  },
)
export type RecordFacts = Static<typeof RecordFacts>

const Column = Type.Optional(Type.Integer({ minimum: 0, maximum: 199 }))
const MappingSchema = Strict(
  Object.fromEntries(listFields.map((field) => [field, Column])) as Record<
    ListField,
    typeof Column
  >,
)

const listed = {
  kind: Type.Enum(recordKinds, {
    description: 'Of every row; a kind of the coalition’s own is given to records one by one',
  }),
  source: SourceChoice,
  seenOn: DayString,
  fileName: Words(200),
  content: Type.String({
    minLength: 1,
    maxLength: 2_800_000,
    pattern: '^[A-Za-z0-9+/]+={0,2}$',
    description:
      'The file as it is, base64: text with commas, semicolons, tabs or bars; 2 MB, 5,000 rows',
  }),
  adverse: Type.Boolean({ description: 'Unless a row says otherwise' }),
  answers: Type.Array(Strict({ key: Text(400), value: Text(400) }), {
    maxItems: 5000,
    description:
      'What people said to the questions of the preview; `leave_out` leaves the rows out',
  }),
}
const example = {
  kind: '287g',
  source: { id: 'ice-287g' },
  seenOn: '2026-11-20',
  fileName: 'list.csv',
  content: 'QWdlbmN5LENvdW50eSxTaWduZWQK',
  adverse: true,
  answers: [{ key: 'county:marshal', value: '01095' }],
}

export const ListToRead = Type.Object(
  { ...listed, mapping: Type.Optional(MappingSchema) },
  { additionalProperties: false, examples: [example] },
)
export type ListToRead = Static<typeof ListToRead>

export const ListToImport = Type.Object(
  {
    ...listed,
    mapping: MappingSchema,
    ended: Type.Array(Strict({ recordId: Uuid, endedOn: DayString }), {
      maxItems: 5000,
      description: 'Records no longer in the list that somebody says have ended',
    }),
  },
  {
    additionalProperties: false,
    examples: [{ ...example, mapping: { institution: 0, county: 1, day: 2 }, ended: [] }],
  },
)
export type ListToImport = Static<typeof ListToImport>

const ListQuestion = Strict({
  key: Type.String(),
  about: Type.Enum(questionAbout),
  text: Type.String({ description: 'As the list has it' }),
  fips: Nullable(Fips),
  rows: Type.Array(Type.Integer()),
  proposals: Type.Array(Strict({ value: Type.String(), label: Type.String() })),
})
export type ListQuestion = Static<typeof ListQuestion>

const ListRow = Strict({
  row: Type.Integer({ description: 'As a spreadsheet numbers it' }),
  state: Type.Enum(rowStates),
  institution: Nullable(Named),
  text: Type.String({ description: 'The institution as the list has it' }),
  fips: Nullable(Fips),
  day: Nullable(DayString),
  endedOn: Nullable(DayString),
  title: Nullable(Type.String()),
  url: Nullable(Type.String()),
  adverse: Nullable(Type.Boolean()),
  recordId: Nullable(Uuid),
  changes: Type.Array(Type.Enum(['day', 'endedOn', 'url', 'adverse', 'note'])),
  sameAs: Nullable(Type.Integer()),
})
export type ListRow = Static<typeof ListRow>

export const ListPreview = Strict({
  encoding: Type.Enum(['utf-8', 'utf-16', 'windows-1252']),
  header: Type.Array(Type.String()),
  samples: Type.Array(Type.Array(Type.String())),
  mapping: MappingSchema,
  missing: Type.Array(Type.Enum(listFields), { description: 'Needed, and in no column yet' }),
  order: Nullable(
    Strict({
      value: Type.Enum(['mdy', 'dmy']),
      said: Type.Boolean({ description: 'By a person; otherwise the rows themselves show it' }),
    }),
  ),
  blank: Type.Integer(),
  otherStates: Type.Integer(),
  questions: Type.Array(ListQuestion),
  rows: Type.Array(ListRow),
  gone: Type.Array(
    Strict({
      id: Uuid,
      title: Type.String(),
      institution: Named,
      datedOn: DayString,
      seenOn: DayString,
    }),
    { description: 'Of this kind and source, in force, and no longer in the list' },
  ),
})
export type ListPreview = Static<typeof ListPreview>

export const RecordImport = Strict({
  id: Uuid,
  kind: Type.String(),
  source: Strict({ id: Type.String(), title: Type.String() }),
  fileName: Type.String(),
  seenOn: DayString,
  added: Type.Integer(),
  seenAgain: Type.Integer(),
  author: Named,
  recordedAt: Instant,
})
export type RecordImport = Static<typeof RecordImport>

const tags = ['records']
const moment = { asOf: Type.Optional(DayString), knownOn: Type.Optional(DayString) }

export const listRecords = {
  method: 'GET',
  url: '/api/records',
  config: { replica: true },
  schema: {
    summary: 'Public records with their institution and source, newest first',
    tags,
    querystring: Strict({
      county: Type.Optional(Fips),
      region: Type.Optional(RegionId),
      kind: Type.Optional(KindFilter(recordKinds)),
      institution: Type.Optional(Uuid),
      adverse: Type.Optional(Type.Boolean()),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(RecordListed) },
  },
} as const satisfies Endpoint

export const listRecordCounties = {
  method: 'GET',
  url: '/api/records/counties',
  config: { replica: true },
  schema: {
    summary: 'Public records of one kind in all counties, today or as of a day',
    tags,
    querystring: Strict({ kind: Kind, ...moment }),
    response: {
      200: Strict({
        knownAsOf: Nullable({
          ...DayString,
          description:
            'The newest day a list of this kind was seen: nothing in force is known as of it',
        }),
        counties: Type.Array(RecordCounty),
      }),
    },
  },
} as const satisfies Endpoint

export const listContradictions = {
  method: 'GET',
  url: '/api/records/contradictions',
  config: { replica: true },
  schema: {
    summary: 'Allies with an adverse public record in force: our assessment beside the record',
    tags,
    querystring: Strict({
      county: Type.Optional(Fips),
      institution: Type.Optional(Uuid),
      ...moment,
    }),
    response: { 200: Page(Contradiction) },
  },
} as const satisfies Endpoint

export const putRecord = {
  method: 'PUT',
  url: '/api/records/:id',
  schema: {
    summary: 'Add a public record by hand. With If-Match: correct it, or say that it has ended',
    tags,
    params: ById,
    body: RecordFacts,
    response: written,
  },
} as const satisfies Endpoint

export const listImports = {
  method: 'GET',
  url: '/api/records/imports',
  schema: {
    summary: 'The lists that were imported, the newest first: when each was seen, and by whom',
    tags,
    querystring: Strict({
      kind: Type.Optional(Kind),
      cursor: Type.Optional(Cursor),
      limit: Type.Optional(Limit),
    }),
    response: { 200: Page(RecordImport) },
  },
} as const satisfies Endpoint

export const previewImport = {
  method: 'POST',
  url: '/api/records/preview',
  schema: {
    summary:
      'Reads a list and says what its import would do and what it has to ask; writes nothing',
    tags,
    body: ListToRead,
    response: { 200: ListPreview },
  },
} as const satisfies Endpoint

export const putImport = {
  method: 'PUT',
  url: '/api/records/imports/:id',
  schema: {
    summary: 'Import a list, whole or not at all; refused while one of its rows is open',
    tags,
    params: ById,
    body: ListToImport,
    response: written,
  },
} as const satisfies Endpoint
