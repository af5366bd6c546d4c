/**
 * What is wrong with the chain of the log, and where.
 * - `altered`: the row does not follow from the one before it
 * - `moved`: it follows from another one, at the position `after`
 * - `removed`: the chain has it, the log does not
 * - `missing`: the chain lacks the positions up to `to`
 * - `cut`: it ends before where it was seen to end (`to`, when that is known)
 * - `added`: the log has it, the chain does not
 * - `rewritten`: it is not the chain whose head was written down at `at`
 */
export type FaultKind = (typeof faultKinds)[number]
export const faultKinds = [
  'altered',
  'moved',
  'removed',
  'missing',
  'cut',
  'added',
  'rewritten',
] as const

export interface Fault {
  kind: FaultKind
  position?: number | undefined
  to?: number | undefined
  after?: number
  seq?: number
  /** of the row; of the last row before, where it is gone; of the noted head, where one contradicts */
  at?: string | null
}

/** The log in plain words: what somebody looks for in it. */
export const actionGroups = ['access', 'accounts', 'reading', 'exports', 'work'] as const
export type ActionGroup = (typeof actionGroups)[number]

/** Kinds of records that belong to a group as a whole; what no group names is work. */
export const subjectsOf: Record<Exclude<ActionGroup, 'work'>, readonly string[]> = {
  access: ['session', 'device', 'sign_in'],
  accounts: [
    'member',
    'organization',
    'region',
    'county',
    'passkey',
    'totp',
    'calendar',
    'token',
    'digest_mail',
  ],
  reading: [],
  exports: ['export', 'report_file', 'report_share'],
}

/** Actions that belong to a group whatever they are done to. */
export const actionsOf: Record<Exclude<ActionGroup, 'work'>, readonly string[]> = {
  access: [],
  accounts: [],
  reading: ['opened_restricted'],
  exports: ['exported'],
}

/** The kinds of records that the log speaks of, as far as somebody looks for one of them. */
export const auditSubjects = [
  'contact',
  'commitment',
  'follow_up',
  'campaign',
  'ask',
  'override',
  'institution',
  'person',
  'seat',
  'record',
  'record_import',
  'report',
  'report_file',
  'report_share',
  'spreadsheet',
  'member',
  'organization',
  'region',
  'county',
  'word',
  'export',
] as const
