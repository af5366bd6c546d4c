import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import type { TestDatabase } from '../setup/database.ts'

/** A statement that Postgres ran, as it ran it: also inside triggers, functions, policies and foreign keys. */
export interface Ran {
  text: string
  plan: PlanNode
}

export interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Filter?: string
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}

/**
 * From now on every connection of the app to this database is told the plan of each statement, with its answer. Those
 * that are open already are ended: the app makes new ones.
 */
export async function explainEverything({ superuser, app }: TestDatabase): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_level': 'notice',
    'auto_explain.log_format': 'json',
  }
  for (const [name, value] of Object.entries(settings)) {
    await client.query(`alter database ${superuser.database} set ${name} = '${value}'`)
  }
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = $1',
    [app.user],
  )
  await client.end()
}

/** Names of indexes that hold some rows of their table. */
export async function partialIndexes(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index where indpred is not null`,
  )
  return new Set(rows.map(({ name }) => name))
}

/** Hears what the app's connections are told. @returns does something, and says which statements ran meanwhile */
export function listenToPlans(app: FastifyInstance) {
  let heard: Ran[] = []
  app.pg.pool.on('connect', (client) => {
    client.on('notice', ({ message = '' }) => {
      const found = /^duration: .*?plan:\s*(\{.*)$/s.exec(message)?.[1]
      if (!found) return
      const { 'Query Text': text, Plan: plan } = JSON.parse(found)
      heard.push({ text, plan })
    })
  })
  return async (work: () => Promise<unknown>): Promise<Ran[]> => {
    heard = []
    await work()
    return heard
  }
}
