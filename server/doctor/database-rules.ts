import { counted, type Finding, fine, look, span, wrong } from './rules.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** What a database says of itself. */
export interface ServerFacts {
  /** major version of PostgreSQL */
  version: number
  /** settings without which an acknowledged write may be lost, that are off */
  undurable: readonly string[]
  hasTrigrams: boolean
  maxConnections: number
  usedConnections: number
  /** of the role that owns the tables */
  ownerIsSuperuser: boolean
  /** what is wrong with the application's roles, in words */
  roleFaults: readonly string[]
}

/** @param oldest major version that will do */
export function ofServer(facts: ServerFacts, oldest: number): Finding[] {
  const { version, undurable, hasTrigrams, maxConnections, usedConnections } = facts
  const findings = [
    version >= oldest
      ? fine(`PostgreSQL ${version} answers.`)
      : wrong(`PostgreSQL ${version} is too old.`, `Move to PostgreSQL ${oldest} or newer.`),
  ]
  if (undurable.length > 0) {
    findings.push(
      wrong(
        `The database may lose what it acknowledged: ${undurable.join(', ')} is off.`,
        'Switch it on, and be sure that nobody relied on it meanwhile.',
      ),
    )
  }
  if (!hasTrigrams) {
    findings.push(
      wrong('The extension pg_trgm is missing: nothing is found.', 'create extension pg_trgm'),
    )
  }
  if (maxConnections - usedConnections < 15) {
    findings.push(
      look(
        `${usedConnections} of ${maxConnections} connections are taken; a server takes up to 12.`,
        'Raise max_connections, or end what holds them.',
      ),
    )
  }
  if (facts.ownerIsSuperuser) {
    findings.push(
      look(
        'The role in DATABASE_URL is a superuser: it needs to own the database, and no more.',
        'Make a role of its own that owns the database, and name it in DATABASE_URL.',
      ),
    )
  }
  findings.push(
    ...facts.roleFaults.map((fault) =>
      wrong(
        `The application's role ${fault}: row-level security holds nothing back then.`,
        'Take that away from the role again.',
      ),
    ),
  )
  if (facts.roleFaults.length === 0) {
    findings.push(fine("The application's role owns nothing and bypasses nothing."))
  }
  return findings
}

/** @param known to this program, in order. @param done in the database, in order */
export function ofMigrations(known: readonly string[], done: readonly string[]): Finding {
  const unknown = done.filter((name) => !known.includes(name))
  const waiting = known.filter((name) => !done.includes(name))
  if (unknown.length > 0) {
    return wrong(
      `The database is of a newer version: it has ${unknown.join(', ')}.`,
      'Update the program.',
    )
  }
  if (waiting.length > 0) {
    return wrong(
      `${counted(waiting.length, 'migration')} to come, the first is ${waiting[0]}.`,
      'Start the server, or run "npm run admin -- migrate": everything else is looked at after that.',
    )
  }
  return fine(`The tables are those of this version (${done.at(-1)}).`)
}

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

export interface ClockFacts {
  /** this machine's clock less the database's */
  aheadMs: number
  /** the newest row of the log less the database's clock */
  newestRowAheadMs: number
  now: number
  /** when this version was made, or later */
  madeAt: number
}

export function ofClock({ aheadMs, newestRowAheadMs, now, madeAt }: ClockFacts): Finding {
  const todo =
    'Let NTP set the clocks: codes of the second factor and ends of sessions hang on them.'
  if (now < madeAt) return wrong('The clock of this machine is before this version was made.', todo)
  if (Math.abs(aheadMs) > minuteMs) {
    return wrong(
      `This machine's clock is ${span(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} the database's.`,
      todo,
    )
  }
  if (newestRowAheadMs > minuteMs) {
    return wrong(
      `The log has a row of ${span(newestRowAheadMs)} from now: the database's clock went back.`,
      todo,
    )
  }
  if (Math.abs(aheadMs) > 5_000) {
    return look(
      `This machine's clock and the database's are ${span(Math.abs(aheadMs))} apart.`,
      todo,
    )
  }
  return fine("This machine's clock and the database's agree.")
}

export interface Job {
  name: string
  begunAt: string
  /** null: it never went well */
  doneAt: string | null
  /** since it last went well */
  failures: number
}

const jobIsLateMs = 3 * 60 * minuteMs

/** @param isRunning a server is known to run now: hourly work that is not done is late */
export function ofJobs(jobs: readonly Job[], now: number, isRunning: boolean): Finding[] {
  return jobs.map(({ name, begunAt, doneAt, failures }) => {
    const ago = doneAt ? `last went well ${span(now - Date.parse(doneAt))} ago` : 'never went well'
    if (failures > 0) {
      return wrong(
        `Hourly work "${name}" ${ago} and failed ${counted(failures, 'time')} since.`,
        'The log of the server says why.',
      )
    }
    const idle = now - Date.parse(begunAt)
    if (isRunning && idle > jobIsLateMs) {
      return wrong(
        `Hourly work "${name}" ${ago}, though the server runs.`,
        'Start the server again, and look at this after an hour.',
      )
    }
    return fine(`Hourly work "${name}" ${ago}.`)
  })
}

/** Entries from phones that their authors have not signed in for, or that could not be written down. */
export interface Waiting {
  waiting: number
  oldestMs: number
  aside: number
}

export function ofDeliveries({ waiting, oldestMs, aside }: Waiting): Finding[] {
  const findings: Finding[] = []
  if (oldestMs > 7 * dayMs) {
    findings.push(
      look(
        `Entries from phones that wait for their authors: ${waiting}, the oldest for ${span(oldestMs)}.`,
        'Ask members to sign in: nobody else can open these entries, and they are erased in their time.',
      ),
    )
  } else {
    findings.push(fine(`Entries from phones that wait for their authors: ${waiting}.`))
  }
  if (aside > 0) {
    findings.push(
      look(
        `Entries from phones that could not be written down and stand aside: ${aside}.`,
        'Their authors find them under "This phone" and decide.',
      ),
    )
  }
  return findings
}

export interface Sessions {
  live: number
  ended: number
  /** live ones of members who were cut off: they open nothing, and should not be there */
  ghosts: number
}

export function ofSessions({ live, ended, ghosts }: Sessions): Finding {
  if (ghosts > 0) {
    return look(
      `Sessions of members who were cut off have not ended: ${ghosts}. They open nothing.`,
      'Run "npm run admin -- member deactivate ID" for them once more: it ends them.',
    )
  }
  return fine(`Live sessions: ${live}; ended: ${ended}.`)
}

/** @param broken indexes that were not built to their end, or are damaged */
export function ofIndexes(broken: readonly string[]): Finding {
  if (broken.length === 0) return fine('All indexes are valid.')
  return wrong(
    `Indexes that are not used because they are not valid: ${broken.join(', ')}.`,
    'As the owner of the tables: reindex index concurrently NAME',
  )
}

export function ofReference(counties: number, isCurrent: boolean): Finding {
  if (counties < 67) {
    return wrong(`${counties} of 67 counties are there.`, 'Run "npm run admin -- seed".')
  }
  if (!isCurrent) {
    return look(
      'The reference data are of another version than the program.',
      'Start the server, or run "npm run admin -- seed": rows edited by hand stay.',
    )
  }
  return fine('The reference data are those of this version.')
}

/** Who can let people in. */
export function ofAdmins({ members, admins }: { members: number; admins: number }): Finding {
  if (members === 0)
    return look('Nobody has come in yet.', 'The server prints a link at its start.')
  if (admins >= 2) return fine(`${admins} admins can let people in.`)
  return look(
    admins === 1 ? 'There is one admin: recovery needs two.' : 'There is no admin.',
    admins === 1
      ? 'Give a second member the role.'
      : 'Run "npm run admin -- member roles ID admin".',
  )
}
