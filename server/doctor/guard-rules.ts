import { counted, type Finding, fine, wrong } from './rules.ts'

/** A table with rules on who may see which row. */
export interface GuardedTable {
  name: string
  isOn: boolean
  isForced: boolean
}

/** Tables that hold people's words: without a single rule on their rows somebody took the rules away. */
export const wordTables = [
  'answers',
  'asks',
  'assessments',
  'commitment_events',
  'commitments',
  'conflicts',
  'contacts',
  'deliveries',
  'evidence_files',
  'follow_ups',
  'imports',
  'overrides',
  'reports',
  'sealed_keys',
  'versions',
]

export interface Guards {
  tables: readonly GuardedTable[]
  /** rules that open a table to a role, other than the one that counts: `somebody read all of contacts` */
  openTo: readonly string[]
}

export function ofGuards({ tables, openTo }: Guards): Finding[] {
  const names = new Set(tables.map(({ name }) => name))
  const off = [
    ...wordTables.filter((name) => !names.has(name)),
    ...tables.filter(({ isOn, isForced }) => !isOn || !isForced).map(({ name }) => name),
  ]
  const findings = off.map((name) =>
    wrong(
      `Row-level security is not forced on ${name}.`,
      `Find out who changed that, then: alter table ${name} enable row level security, force row level security`,
    ),
  )
  for (const one of openTo) {
    findings.push(
      wrong(`A rule lets ${one}.`, 'Find out who made it, and drop it: no migration did.'),
    )
  }
  if (findings.length > 0) return findings
  return [fine(`Row-level security is forced on all ${counted(tables.length, 'guarded table')}.`)]
}

/** @param faultCount of the chain. @param heads noted elsewhere that it was held against */
export function ofAudit(position: number, faultCount: number, heads: number): Finding {
  if (faultCount > 0) {
    return wrong(
      `The audit log is NOT whole: ${counted(faultCount, 'fault')} in ${counted(position, 'row')}.`,
      'Run "npm run admin -- audit verify": it says what and where. Change nothing before you know why.',
    )
  }
  const against = heads > 0 ? `, and agrees with ${counted(heads, 'head')} noted elsewhere` : ''
  return fine(`The audit log is whole: ${counted(position, 'row')}${against}.`)
}
