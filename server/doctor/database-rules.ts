import { counted, type Finding, fine, look, minuteMs, span, wrong } from './rules.ts'

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

/** @param broken indexes that were not built to their end, or are damaged */
export function ofIndexes(broken: readonly string[]): Finding {
  if (broken.length === 0) return fine('All indexes are valid.')
  return wrong(
    `Indexes that are not used because they are not valid: ${broken.join(', ')}.`,
    'As the owner of the tables: reindex index concurrently NAME',
  )
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
