import { words } from './token-rules.ts'

export const findingKinds = [
  'a_number',
  'ssn',
  'receipt',
  'birth_date',
  'phone',
  'email',
  'address',
  'status',
  'named_status',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** 3 leads straight to a person, 2 helps to find her, 1 is an office's own and only better kept elsewhere. */
export type Weight = 1 | 2 | 3

export interface Found {
  kind: FindingKind
  /** in UTF-16 units; `to` is the first one after it */
  from: number
  to: number
  weight: Weight
}

export const weights: Readonly<Record<FindingKind, Weight>> = {
  a_number: 3,
  ssn: 3,
  receipt: 3,
  birth_date: 3,
  phone: 2,
  email: 2,
  address: 3,
  status: 2,
  named_status: 3,
}

/** What an office, and not a home, goes by. */
export const institutional =
  words(`office offices sheriff courthouse court clerk jail city hall county commission
  department police station desk switchboard dispatch hotline reception secretary school hospital church library
  mayor chief judge senator congressman commissioner superintendent press annex
  oficina alguacil corte juzgado secretaria carcel alcaldia alcalde ayuntamiento condado comision departamento
  policia comisaria recepcion conmutador escuela hospital iglesia biblioteca juez senador congresista comisionado
  superintendente prensa`)
