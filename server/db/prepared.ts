import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Statements with a name of their own; more than this would be a leak, and go unnamed. */
const namedAtMost = 1_000

function ignore(): void {}

/** Inside a transaction still: whatever it was told may hold for the next one. The pool throws it away. */
function isInDoubt(client: pg.PoolClient): boolean {
  return client.getTransactionStatus() !== 'I'
}

/** A statement as it is sent. */
export type Prepare = (text: string, values: readonly unknown[]) => pg.QueryConfig

/**
 * Every statement with parameters is prepared under a name, so Postgres parses and plans it once a connection and not
 * at every request. Planning the writing of a contact takes longer than writing it.
 */
export function underNames(): Prepare {
  const names = new Map<string, string>()

  function nameOf(text: string): string | undefined {
    const known = names.get(text)
    if (known || names.size >= namedAtMost) return known
    const name = `condado_${names.size}`
    names.set(text, name)
    return name
  }

  return (text, values) => {
    const name = values.length > 0 ? nameOf(text) : undefined
    return { text, values: [...values], ...(name ? { name } : {}) }
  }
}

/** Where connections change hands after each transaction, a name may be unknown, or somebody else's, by the next one. */
export const withoutNames: Prepare = (text, values) => ({ text, values: [...values] })

/** The pool as Kysely sees it. */
export function preparing(pool: pg.Pool, prepare: Prepare): PostgresPool {
  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      // a server that goes away under a client in use must not take the process with it: its queries fail, and it is not used again
      client.on('error', ignore)
      const query = (text: string, values: readonly unknown[]) =>
        client.query(prepare(text, values))
      return {
        query,
        release: () => client.off('error', ignore).release(isInDoubt(client)),
      } as unknown as PostgresPoolClient
    },
  }
}
