import Type, { type Static } from 'typebox'
import {
  Cursor,
  DayString,
  type Endpoint,
  Fips,
  Instant,
  Language,
  Limit,
  Named,
  Nullable,
  Page,
  RegionId,
  Strict,
  Uuid,
} from '../contract.ts'
import { sectors } from '../institutions/rules.ts'
import { exportFormats, exportWhats } from './rules.ts'

const What = Type.Enum(exportWhats)

const filters = {
  region: Type.Optional(RegionId),
  county: Type.Optional(Fips),
  sector: Type.Optional(Type.Enum(sectors)),
  from: Type.Optional(DayString),
  to: Type.Optional(DayString),
}
const ExportFilters = Strict(filters)
export type ExportFilters = Static<typeof ExportFilters>

const ExportRequest = Type.Object(
  {
    what: What,
    filters: ExportFilters,
    reason: Type.String({
      minLength: 10,
      maxLength: 500,
      // ten characters with something in them, neither NUL nor half a letter
      pattern: '^\\s*[^\\s\\u0000\\p{Cs}][^\\u0000\\p{Cs}]{8,}[^\\s\\u0000\\p{Cs}]\\s*$',
      description: 'What it is for; leadership and admins read it',
    }),
    language: Language,
    format: Type.Optional(
      Type.Enum(exportFormats, {
        description:
          'csv, unless said otherwise: one list as CSV, everything as a zip of CSV and JSON. xlsx: a workbook with a sheet for each list',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        what: 'commitments',
        filters: { region: 'top-of-alabama', from: '2026-07-01', to: '2026-09-30' },
        reason: 'Quarterly report to the board',
        language: 'en',
      },
    ],
  },
)
export type ExportRequest = Static<typeof ExportRequest>

const tags = ['export']

export const postExport = {
  method: 'POST',
  url: '/api/export',
  config: { replica: true },
  schema: {
    summary:
      'Take out what one may see, as a file; counted against the day, and told to leadership and admins',
    tags,
    body: ExportRequest,
    produces: [
      'text/csv',
      'application/zip',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    response: {
      200: Type.Unsafe<Blob>({ description: 'The file; its first lines say whose it is' }),
    },
  },
} as const satisfies Endpoint

export const countExport = {
  method: 'GET',
  url: '/api/export/count',
  config: { replica: true },
  schema: {
    summary: 'What would be in a file, and how much one may still take out today',
    tags,
    querystring: Strict({ what: What, ...filters }),
    response: {
      200: Strict({
        rows: Type.Integer(),
        restricted: Type.Integer({ description: 'Restricted entries that stay in Condado' }),
        left: Strict({ files: Type.Integer(), rows: Type.Integer() }),
      }),
    },
  },
} as const satisfies Endpoint

/** Without a member: taken by the operator, at the server itself. */
const Export = Strict({
  id: Uuid,
  at: Instant,
  member: Nullable(Named),
  what: What,
  filters: ExportFilters,
  reason: Type.String(),
  language: Language,
  format: Nullable(Type.Enum(exportFormats, { description: 'null: from before it was kept' })),
  rows: Type.Integer(),
  sent: Nullable(Type.Integer({ description: 'null: the file broke off' })),
})

export const listExports = {
  method: 'GET',
  url: '/api/export',
  schema: {
    summary: 'Who took out what, when and why, the latest first (leadership and admins)',
    tags,
    querystring: Strict({ cursor: Type.Optional(Cursor), limit: Type.Optional(Limit) }),
    response: { 200: Page(Export) },
  },
} as const satisfies Endpoint
