import Type, { type Static } from 'typebox'
import { contactKinds, outcomes, sensitivities } from '../contacts/rules.ts'
import {
  ById,
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Instant,
  Language,
  Limit,
  Nullable,
  Page,
  Strict,
  Text,
  Uuid,
  written,
} from '../contract.ts'
import { findingKinds } from '../detector/rules.ts'
import {
  type ImportField,
  importFields,
  importKinds,
  importStates,
  problemCodes,
  questionAbout,
  rowStates,
} from './rules.ts'

const Column = Type.Optional(Type.Integer({ minimum: 0, maximum: 199 }))
const MappingSchema = Strict(
  Object.fromEntries(importFields.map((field) => [field, Column])) as Record<
    ImportField,
    typeof Column
  >,
)
const Place = { sheet: Type.Integer(), row: Type.Integer() }
const Count = Type.Integer({ minimum: 0 })

/** What somebody says of a file: which sheets, which columns, and the answers to what was asked. */
export const ImportChoices = Type.Object(
  {
    kind: Type.Enum(importKinds),
    sheets: Type.Array(
      Strict({
        at: Type.Integer({ minimum: 0, maximum: 99 }),
        use: Type.Boolean(),
        headerRow: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000_000 })),
        mapping: Type.Optional(MappingSchema),
      }),
      { maxItems: 100, description: 'Without an entry a sheet is read as it is guessed' },
    ),
    contactKind: Type.Optional(
      Type.Enum(contactKinds, { description: 'Of contacts whose row says none; meeting' }),
    ),
    sensitivity: Type.Optional(Type.Enum(sensitivities, { description: 'shared unless given' })),
    language: Type.Optional(Language),
    answers: Type.Array(Strict({ key: Text(400), value: Text(400) }), {
      maxItems: 5_000,
      description:
        'To the questions of the preview, by their keys; `<about>:*` answers all of a kind, `leave_out` leaves rows out',
    }),
  },
  {
    additionalProperties: false,
    examples: [
      { kind: 'contacts', sheets: [], answers: [{ key: 'county:marshal', value: '01095' }] },
    ],
  },
)
export type ImportChoices = Static<typeof ImportChoices>

const Counts = Strict({
  new: Count,
  known: Count,
  double: Count,
  rejected: Count,
  left_out: Count,
  open: Count,
  institutionsNew: Count,
  institutionsMatched: Count,
  peopleNew: Count,
  peopleMatched: Count,
})

const Named = Type.Array(Strict({ id: Uuid, name: Type.String() }))
const ImportCame = Strict({
  counties: Type.Array(Strict({ fips: Fips, contacts: Count })),
  institutions: Named,
  people: Named,
})
export type ImportCame = Static<typeof ImportCame>

export const Import = Strict({
  id: Uuid,
  kind: Nullable(Type.Enum(importKinds)),
  state: Type.Enum(importStates),
  fileName: Type.String(),
  rows: Type.Integer({ description: 'That are not blank, titles and headers included' }),
  done: Type.Integer({ description: 'Rows written so far, while it runs' }),
  counts: Nullable(Counts),
  failed: Nullable(Type.String({ description: 'The code of what stopped it; nothing came in' })),
  hasRejected: Type.Boolean({ description: 'Its rejected rows can still be taken as a file' }),
  mayUndo: Type.Boolean(),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
  undoneAt: Nullable(Instant),
  choices: Nullable(ImportChoices),
  /** where what came in stands; of one import that is in, and not in the list of them */
  came: Nullable(ImportCame),
})
export type Import = Static<typeof Import>

const Proposal = Strict({ value: Type.String(), label: Type.String() })
const ImportQuestion = Strict({
  key: Type.String(),
  about: Type.Enum(questionAbout),
  text: Type.String(),
  fips: Nullable(Fips),
  first: Strict(Place),
  rows: Count,
  proposals: Type.Array(Proposal),
  likely: Nullable(
    Type.String({ description: 'The proposal that is clearly meant, when the words only slip' }),
  ),
})
export type ImportQuestion = Static<typeof ImportQuestion>

const ImportAnswered = Strict({ ...ImportQuestion.properties, answer: Type.String() })
export type ImportAnswered = Static<typeof ImportAnswered>

const ImportSheet = Strict({
  at: Type.Integer(),
  name: Type.String(),
  hidden: Type.Boolean(),
  use: Type.Boolean(),
  rows: Count,
  headerRow: Type.Integer(),
  header: Type.Array(Type.String()),
  samples: Type.Array(Type.Array(Type.String())),
  mapping: MappingSchema,
  remembered: Type.Boolean({ description: 'As somebody said of a file with these headers before' }),
  missing: Type.Array(Type.Enum(importFields)),
  titles: Type.Array(Type.Integer(), { description: 'Rows of one cell, which are read as titles' }),
})
export type ImportSheet = Static<typeof ImportSheet>

const ImportProblem = Strict({
  ...Place,
  cell: Type.String({ examples: ['Marshall!C7'] }),
  field: Nullable(Type.Enum(importFields)),
  code: Type.Enum(problemCodes),
  text: Type.String(),
})
export type ImportProblem = Static<typeof ImportProblem>

const ImportFinding = Strict({
  ...Place,
  key: Type.String(),
  field: Type.Enum(importFields),
  text: Type.String(),
  kinds: Type.Array(Type.Enum(findingKinds)),
  choice: Nullable(Type.String()),
})
export type ImportFinding = Static<typeof ImportFinding>

const Word = Nullable(Type.String())
/** What a row will be once it is in; long texts are cut. */
const ImportWrites = Strict({
  kind: Type.String({
    description: 'Of the contact, the coalition’s own if it is one; or of the institution',
  }),
  outcome: Nullable(Type.Enum(outcomes)),
  institutions: Type.Array(Type.String()),
  people: Type.Array(Type.String()),
  notes: Type.String(),
  promise: Word,
  promiseDue: Nullable(DayString),
  followUp: Word,
  followUpDue: Nullable(DayString),
  sensitivity: Nullable(Type.Enum(sensitivities)),
  tags: Type.Array(Type.String()),
})
export type ImportWrites = Static<typeof ImportWrites>

const ImportRow = Strict({
  ...Place,
  state: Type.Enum(rowStates),
  day: Nullable(DayString),
  fips: Nullable(Fips),
  institution: Type.String(),
  about: Type.String(),
  sameAs: Nullable(Strict(Place)),
  writes: Nullable(ImportWrites),
})
export type ImportRow = Static<typeof ImportRow>

const ImportAlready = Strict({
  otherwise: Count,
  imports: Type.Array(
    Strict({ id: Uuid, fileName: Type.String(), finishedAt: Nullable(Instant), rows: Count }),
    { description: "Her own, with most of the rows first; not others'" },
  ),
})
export type ImportAlready = Static<typeof ImportAlready>

export const ImportPreview = Strict({
  sheets: Type.Array(ImportSheet),
  counts: Counts,
  already: ImportAlready,
  blank: Count,
  questions: Type.Array(ImportQuestion),
  questionCount: Count,
  answered: Type.Array(ImportAnswered, {
    description: 'The first of the questions that have an answer, to be looked at again',
  }),
  problems: Type.Array(ImportProblem),
  problemCount: Count,
  findings: Type.Array(ImportFinding),
  findingCount: Count,
  rows: Type.Array(ImportRow, { description: 'The first of each state' }),
})
export type ImportPreview = Static<typeof ImportPreview>

const Standing = Strict({
  record: Type.Enum(['contact', 'commitment', 'follow_up', 'institution', 'person']),
  id: Uuid,
  name: Type.String(),
  why: Type.Enum(['changed', 'has_history', 'done', 'linked', 'to_decide', 'on_hold']),
})
export type Standing = Static<typeof Standing>

/** Bytes as they are; the browser sends a Blob, the server reads a Buffer. */
const RawFile = Type.Unsafe<Blob | Uint8Array>({ description: 'The file, up to 10 MB' })

const tags = ['imports']

export const listSheetImports = {
  method: 'GET',
  url: '/api/imports',
  schema: {
    summary: "One's own files: on their way in, and those that came in, the newest first",
    tags,
    querystring: Strict({ cursor: Type.Optional(Cursor), limit: Type.Optional(Limit) }),
    response: { 200: Page(Import) },
  },
} as const satisfies Endpoint

export const getSheetImport = {
  method: 'GET',
  url: '/api/imports/:id',
  schema: {
    summary: 'One of them: how far it is, and what was said of it',
    tags,
    params: ById,
    response: { 200: Import },
  },
} as const satisfies Endpoint

export const putSheet = {
  method: 'PUT',
  url: '/api/imports/:id',
  schema: {
    summary:
      'Send a file: XLSX, or text with commas, semicolons, tabs or bars; 10 MB. It is read and kept sealed for a day; nothing comes in yet',
    tags,
    params: ById,
    querystring: Strict({ name: Type.Optional(Text(200)) }),
    consumes: ['application/octet-stream'],
    body: RawFile,
    response: written,
  },
} as const satisfies Endpoint

export const previewSheet = {
  method: 'POST',
  url: '/api/imports/:id/preview',
  schema: {
    summary: 'What the import would do, what it has to ask, and what is the matter with which cell',
    tags,
    params: ById,
    body: ImportChoices,
    response: { 200: ImportPreview },
  },
} as const satisfies Endpoint

export const runSheet = {
  method: 'POST',
  url: '/api/imports/:id/run',
  schema: {
    summary:
      'Import it, in the background and in one transaction; refused while a question is open. Ask for it to see how far it is',
    tags,
    params: ById,
    body: ImportChoices,
    response: { 200: Import },
  },
} as const satisfies Endpoint

export const getRejectedRows = {
  method: 'GET',
  url: '/api/imports/:id/rejected',
  schema: {
    summary: 'The rows that did not come in, with the reasons, to be mended and sent again: CSV',
    tags,
    params: ById,
    querystring: Strict({ language: Type.Optional(Language) }),
    produces: ['text/csv'],
    response: { 200: Type.String() },
  },
} as const satisfies Endpoint

export const listAgainstUndo = {
  method: 'GET',
  url: '/api/imports/:id/against',
  schema: {
    summary: 'What stands against taking an import back: what somebody has built on it since',
    tags,
    params: ById,
    response: {
      200: Strict({
        items: Type.Array(Standing),
        total: Count,
        brought: Strict({ institutions: Count, people: Count }),
        left: Type.Array(Standing, {
          description: 'Once it is taken back: what stays in the directory, and why',
        }),
      }),
    },
  },
} as const satisfies Endpoint

export const undoSheet = {
  method: 'POST',
  url: '/api/imports/:id/undo',
  schema: {
    summary: 'Take an import back, whole, as long as nobody has built on it',
    tags,
    params: ById,
    response: { 200: Import },
  },
} as const satisfies Endpoint

export const dropSheet = {
  method: 'DELETE',
  url: '/api/imports/:id',
  schema: {
    summary: 'Erase what was sent: the file when it has not come in, its rejected rows when it has',
    tags,
    params: ById,
    response: { 204: Type.Null() },
  },
} as const satisfies Endpoint
