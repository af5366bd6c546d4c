import Type, { type Static } from 'typebox'
import { type Endpoint, Instant, Nullable, Page, Receipt, Strict, Words } from '../contract.ts'

const Key = Type.String({
  maxLength: 61,
  pattern: '^[A-Za-z]{2,20}[.][a-z0-9_]{2,40}$',
  description: 'List and code of a word',
  examples: ['institutionKind.church__mosque'],
})

export const WordKept = Strict({
  key: Key,
  en: Type.String(),
  es: Type.String(),
  shipped: Nullable(
    Strict({ en: Type.String(), es: Type.String() }, { description: 'What the product says' }),
  ),
  retired: Type.Boolean({
    description: 'Forms offer it no more; old entries go on being called so',
  }),
  mayRetire: Type.Boolean(),
  version: Type.Integer({ description: '0: as the product says it' }),
  changes: Type.Array(
    Strict({
      en: Type.String(),
      es: Type.String(),
      retired: Type.Boolean(),
      by: Type.String(),
      at: Instant,
    }),
    { description: 'Since when it said what, the latest first' },
  ),
})
export type WordKept = Static<typeof WordKept>

export const WordFacts = Type.Object(
  {
    en: Words(60),
    es: Words(60),
    retired: Type.Optional(Type.Boolean()),
    namesNobody: Type.Optional(
      Type.Boolean({ description: 'Of a tag that looks like a name: it is nobody’s' }),
    ),
  },
  { additionalProperties: false, examples: [{ en: 'Mosque', es: 'Mezquita' }] },
)
export type WordFacts = Static<typeof WordFacts>

const WordReceipt = Strict({ ...Receipt.properties, id: Key })

const tags = ['words']

export const listWords = {
  method: 'GET',
  url: '/api/words',
  schema: {
    summary: 'Tags, and what kinds, sectors and movements are called, in both languages (admins)',
    tags,
    response: { 200: Page(WordKept) },
  },
} as const satisfies Endpoint

export const putWord = {
  method: 'PUT',
  url: '/api/words/:key',
  schema: {
    summary:
      'Add a tag, or a kind of institutions, contacts or public records under one that there is. With If-Match: call a word otherwise, retire it or take it up again (admins)',
    tags,
    params: Strict({ key: Key }),
    body: WordFacts,
    response: { 200: WordReceipt, 201: WordReceipt },
  },
} as const satisfies Endpoint
