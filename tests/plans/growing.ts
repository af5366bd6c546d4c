/**
 * Tables that get rows as long as people work: with ten times the years they are ten times as long. The others have as
 * many rows as the state has counties and institutions, or the coalition members.
 */
export const growing = [
  'answers',
  'asks',
  'assessments',
  'audit',
  'audit_chain',
  'commitment_events',
  'commitments',
  'conflicts',
  'contact_institutions',
  'contact_readers',
  'contacts',
  'deliveries',
  'earlier_facts',
  'evidence_files',
  'exports',
  'exports_sent',
  'follow_ups',
  'imported',
  'imported_lines',
  'milestones',
  'overrides',
  'pack_changes',
  'participants',
  'sealed_keys',
  'sessions',
  'sign_in_tries',
  'versions',
  'votes',
] as const

export type Growing = (typeof growing)[number]

/** Tables that an operation reads whole on purpose, and why that is right. */
export interface Allowed {
  operation: string
  tables: readonly Growing[]
  /** a piece of the statement that may; any of the operation unless given */
  statement?: string
  because: string
}

export const allowed: readonly Allowed[] = [
  {
    operation: 'GET /api/commitments/counts',
    tables: ['commitments'],
    because: 'counts every promise that she may see, wherever it stands',
  },
  {
    operation: 'GET /api/export/count',
    tables: ['contacts'],
    because: 'counts everything that she would take out, before she does',
  },
  {
    operation: 'GET /api/pack',
    tables: ['contacts', 'commitments', 'asks', 'follow_ups'],
    because: 'everything for a new phone, once: after that only what changed',
  },
  {
    operation: 'GET /api/campaigns',
    tables: ['asks', 'votes'],
    because: 'counts the targets of every campaign',
  },
  {
    operation: 'PUT /api/campaigns/{id}/targets',
    tables: ['asks'],
    because: 'many come at once, and are looked for one by one where there are more asks than here',
  },
  {
    operation: 'GET /api/reports/{id}/contents',
    tables: ['participants', 'contacts'],
    statement: 'select p.member_id, p.role, min(',
    because: 'who did something for the first time asks for everything before',
  },
  {
    operation: 'GET /api/reports/{id}/entries',
    tables: ['participants', 'contacts'],
    statement: 'select p.member_id, p.role, min(',
    because: 'the same, behind one number',
  },
]
