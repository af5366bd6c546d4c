import Type, { type Static } from 'typebox'
import {
  Base64Url,
  ById,
  DayString,
  type Endpoint,
  Instant,
  Language,
  Named,
  Nullable,
  Strict,
  Text,
  Uuid,
} from '../contract.ts'
import { CorrectedNumbers, ReportContents } from '../report-contents/contract.ts'
import { Report } from '../reports/contract.ts'
import { sections } from '../reports/rules.ts'
import { passphraseAtLeast, shareDaysAtMost } from './rules.ts'

const tags = ['reports']

const Share = Strict({
  id: Uuid,
  language: Language,
  hasPassphrase: Type.Boolean(),
  createdBy: Named,
  createdAt: Instant,
  expiresAt: Instant,
  state: Type.Enum(['open', 'expired', 'revoked']),
  opened: Type.Integer({ description: 'How often it was opened' }),
  lastOpenedAt: Nullable(Instant),
})
export type Share = Static<typeof Share>

export const listShares = {
  method: 'GET',
  url: '/api/reports/:id/shares',
  schema: {
    summary: 'The links to a final report, the latest first, for those who may make them',
    tags,
    params: ById,
    response: { 200: Strict({ items: Type.Array(Share) }) },
  },
} as const satisfies Endpoint

export const postShare = {
  method: 'POST',
  url: '/api/reports/:id/shares',
  schema: {
    summary:
      'Make a link by which people without an account read a final report; who may finish such a report may share it. The secret is told once',
    tags,
    params: ById,
    body: Type.Object(
      {
        language: Language,
        days: Type.Integer({ minimum: 1, maximum: shareDaysAtMost }),
        passphrase: Type.Optional(Text(200, passphraseAtLeast)),
      },
      { additionalProperties: false, examples: [{ language: 'en', days: 30 }] },
    ),
    response: {
      201: Strict({
        share: Share,
        token: Base64Url({
          description: 'For the fragment of the link: /shared#… reaches no log and no referrer',
        }),
      }),
    },
  },
} as const satisfies Endpoint

export const revokeShare = {
  method: 'POST',
  url: '/api/report-shares/:id/revoke',
  schema: {
    summary: 'End a link at once; once more changes nothing',
    tags,
    params: ById,
    response: { 200: Share },
  },
} as const satisfies Endpoint

const secret = {
  token: Base64Url({ maxLength: 100 }),
  passphrase: Type.Optional(Text(200)),
}

/** What is told of a report to people without an account: no writer, no entry, of highlights the captions alone. */
const SharedReport = Strict({
  ...{ scope: Report.properties.scope, period: Report.properties.period },
  title: Report.properties.title,
  finalizedOn: DayString,
  language: Language,
  texts: Type.Array(
    Strict({ section: Type.Enum(sections), language: Language, text: Type.String() }),
  ),
  highlights: Report.properties.highlights,
  words: Type.Record(Type.String(), Type.Array(Type.String()), {
    description:
      'What the coalition calls otherwise than the product, by sentence, in the language of the link',
  }),
  hash: Type.String({ description: 'SHA-256 of the frozen numbers, hex' }),
  expiresAt: Instant,
})
export type SharedReport = Static<typeof SharedReport>

/** Not a read: each opening is counted, and the secret must not stand in an address. */
export const openShare = {
  method: 'POST',
  url: '/api/shared',
  schema: {
    summary: 'Read a shared report by the secret of its link; each opening is counted',
    tags,
    body: Type.Object(secret, {
      additionalProperties: false,
      examples: [{ token: 'eW91ciBzZWNyZXQgc3RhbmRzIGhlcmU' }],
    }),
    response: {
      200: Strict({
        report: SharedReport,
        contents: ReportContents,
        corrected: CorrectedNumbers,
      }),
    },
  },
} as const satisfies Endpoint

export const openSharedFile = {
  method: 'POST',
  url: '/api/shared/file',
  schema: {
    summary: 'The same as a PDF',
    tags,
    body: Type.Object(secret, {
      additionalProperties: false,
      examples: [{ token: 'eW91ciBzZWNyZXQgc3RhbmRzIGhlcmU' }],
    }),
    produces: ['application/pdf'],
    response: { 200: Type.Unsafe<Blob>({ description: 'The file' }) },
  },
} as const satisfies Endpoint
