/** What a file brings in: work that was logged elsewhere, or entries of the directory. */
export const importKinds = ['contacts', 'directory'] as const
export type ImportKind = (typeof importKinds)[number]

export const importStates = [
  'staged',
  'running',
  'finished',
  'undoing',
  'undone',
  'cancelled',
  'erased',
] as const
export type ImportState = (typeof importStates)[number]

/** What a column can hold, for each kind of file. */
export const fieldsOf = {
  contacts: [
    'day',
    'county',
    'institution',
    'person',
    'title',
    'kind',
    'outcome',
    'notes',
    'promise',
    'promiseDue',
    'followUp',
    'followUpDue',
    'ours',
    'organization',
    'tags',
  ],
  directory: [
    'institution',
    'kind',
    'county',
    'website',
    'phone',
    'address',
    'person',
    'title',
    'email',
    'personPhone',
    'party',
    'tags',
  ],
} as const satisfies Record<ImportKind, readonly string[]>

export type ImportField = (typeof fieldsOf)[ImportKind][number]
export const importFields: readonly ImportField[] = [
  ...new Set<ImportField>([...fieldsOf.contacts, ...fieldsOf.directory]),
]

/** Without these columns no row says enough. */
export const neededFields: Record<ImportKind, readonly ImportField[]> = {
  contacts: ['day', 'institution'],
  directory: ['institution'],
}

/** Which column holds what, counted from 0. */
export type Mapping = Partial<Record<ImportField, number>>

/** What becomes of a row. */
export const rowStates = ['new', 'known', 'double', 'rejected', 'left_out', 'open'] as const
export type RowState = (typeof rowStates)[number]

/** What only a person can say of a file. */
export const questionAbout = [
  'order',
  'century',
  'serial',
  'kind',
  'outcome',
  'county',
  'counties',
  'institution',
  'person',
  'ours',
  'organization',
  'finding',
  'past_follow_ups',
] as const
export type QuestionAbout = (typeof questionAbout)[number]

/** Why a row cannot come in; each has its sentence. */
export const problemCodes = [
  'cell_unusable',
  'too_long',
  'day_missing',
  'day_unreadable',
  'day_future',
  'year_missing',
  'month_alone',
  'institution_missing',
  'county_missing',
  'county_not_yours',
  'due_before_promise',
  'due_unreadable',
  'address_unreadable',
  'tag_unknown',
] as const
export type RowProblem = (typeof problemCodes)[number]

export const findingChoices = ['keep', 'restrict', 'redact'] as const
export const pastFollowUpChoices = ['notes', 'open', 'drop'] as const

/** The answer that leaves the rows out. */
export const leaveOut = 'leave_out'
/** The answer that leaves a name out, and not its row. */
export const leaveNameOut = 'nobody'

/** How many of what: of the rows, and of what comes into the directory. */
export interface ImportCounts {
  new: number
  known: number
  double: number
  rejected: number
  left_out: number
  open: number
  institutionsNew: number
  institutionsMatched: number
  peopleNew: number
  peopleMatched: number
}

export const maxFileBytes = 10 * 1024 * 1024
/** Each is a handful of statements: more of them would keep others from the database. */
export const maxDirectoryRows = 5_000
