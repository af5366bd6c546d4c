import type pg from 'pg'
import { appRole } from './app-role.ts'
import { type Prepare, underNames, withoutNames } from './prepared.ts'

/**
 * What holds on every connection of the application.
 * - How alike two words have to be to count as a slip of the finger: `polise` finds `police` (0.57), `tinda` finds
 *   `tienda` (0.44). At 0.4 every letter left out of a word of five or more is forgiven.
 * - One plan for each statement, made once a connection: what a list is filtered by stands in its text, so other
 *   values need no other plan. Pages are in memory, and the index that forgives slips is worth its cost.
 */
const settings = {
  'pg_trgm.word_similarity_threshold': '0.4',
  plan_cache_mode: 'force_generic_plan',
  random_page_cost: '1.1',
}

const timeoutMs = 30_000
const timeouts = {
  statement_timeout: timeoutMs,
  idle_in_transaction_session_timeout: timeoutMs,
}

/** A network that is gone tells nobody: an answer that the database would have given up on by now does not come. */
const neverComesMs = timeoutMs + 5_000

/** How the application's connections come to be what they have to be. */
export interface SessionWays {
  /** for the pool */
  pool: pg.PoolConfig
  /** words that every transaction begins with; empty where the connection keeps what it was told */
  opening: string
  prepare: Prepare
}

/** Told once, when the connection is made: it stays ours. */
export function toldOnce(database: pg.PoolConfig): SessionWays {
  const words = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  return {
    pool: {
      ...timeouts,
      query_timeout: neverComesMs,
      ...database,
      options: [database.options, ...words].join(' ').trim(),
    },
    opening: '',
    prepare: underNames(),
  }
}

/**
 * Told at the beginning of each transaction, and forgotten with it: between two of them a pooler lends the connection
 * to others. Whoever signs in need not be the owner, only one who may become the application.
 */
export function toldEachTime(database: pg.PoolConfig): SessionWays {
  const words = Object.entries({ ...settings, ...timeouts }).map(
    ([name, value]) => `set local ${name} = '${value}'`,
  )
  return {
    pool: { query_timeout: neverComesMs, ...database },
    opening: [`set local role ${appRole}`, ...words, ''].join('; '),
    prepare: withoutNames,
  }
}
