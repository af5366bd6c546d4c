import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Statements with a name of their own; more than this would be a leak, and go unnamed. */
const namedAtMost = 1_000

function ignore(): void {}

/** Inside a transaction still: whatever it was told may hold for the next one. The pool throws it away. */
function isInDoubt(client: pg.PoolClient): boolean {
  return client.getTransactionStatus() !== 'I'
}

/**
 * The pool as Kysely sees it: every statement with parameters is prepared under a name, so Postgres parses and
 * plans it once a connection and not at every request. Planning the writing of a contact takes longer than
 * writing it.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()

  function nameOf(text: string): string | undefined {
    const known = names.get(text)
    if (known || names.size >= namedAtMost) return known
    const name = `condado_${names.size}`
    names.set(text, name)
    return name
  }

  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      // a server that goes away under a client in use must not take the process with it: its queries fail, and it is not used again
      client.on('error', ignore)
      const query = (text: string, values: readonly unknown[]) => {
        const name = values.length > 0 ? nameOf(text) : undefined
        return client.query({ text, values: [...values], ...(name ? { name } : {}) })
      }
      return {
        query,
        release: () => client.off('error', ignore).release(isInDoubt(client)),
      } as unknown as PostgresPoolClient
    },
  }
}
