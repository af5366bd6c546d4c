import { buildApp } from '../../../server/app.ts'
import { variableSource } from '../../../server/sealed/key-source.ts'
import { Keyring } from '../../../server/sealed/keyring.ts'
import type { Prepared } from '../prepared.ts'
import type { Read } from '../reads.ts'

/** What our server asks its database, with the name that keeps its plan. */
export interface Statement {
  text: string
  values: unknown[]
  name?: string
}

/**
 * Asks each read of an app in this process, and writes down which statements that takes: the same work for the bare
 * server and for the database alone. Without the words that say who asks: those two know no policy.
 */
export async function record(
  { embedded, ground: { cookies }, keyLine }: Prepared,
  reads: readonly Read[],
): Promise<Statement[][]> {
  let heard: Statement[] = []
  const app = await buildApp({
    publicUrl: 'http://localhost:3000',
    logLevel: 'silent',
    keyring: new Keyring(variableSource(keyLine)),
    database: embedded.app,
  })
  app.pg.pool.on('connect', (client) => {
    const ask = client.query.bind(client) as (statement: Statement) => unknown
    client.query = ((statement: Statement) => {
      if (!/^(begin|commit|rollback)\b/.test(statement.text)) heard.push(statement)
      return ask(statement)
    }) as typeof client.query
  })
  try {
    await app.ready()
    await app.facts.institutions()
    const all: Statement[][] = []
    for (const { by, url } of reads) {
      const headers = { cookie: cookies[by] }
      // what is asked once a session or once a start is not the read's
      await app.inject({ url, headers })
      heard = []
      await app.inject({ url, headers })
      all.push(heard)
      heard = []
    }
    return all
  } finally {
    await app.close()
  }
}
