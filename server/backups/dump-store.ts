import { createHash } from 'node:crypto'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import { keeping } from '../db/keeper.ts'
import { frame } from './frames.ts'
import {
  copyOut,
  type Layout,
  layouts,
  migrationsOf,
  sameWords,
  sequences,
} from './layout-store.ts'

/**
 * Everything in the database as of one moment, however long it takes to be read; nobody who works waits for it.
 * @param owner of the tables
 * @returns the frames of a backup, in the clear
 */
export async function* dump(owner: pg.PoolConfig, madeAt: Date): AsyncGenerator<Buffer> {
  const client = new pg.Client(keeping(owner, 'backup'))
  client.on('error', () => {
    // what is being read fails, too, and says so
  })
  await client.connect()
  try {
    await client.query(`begin isolation level repeatable read read only; ${sameWords}`)
    const migrations = (await migrationsOf(client)) ?? []
    yield frame('head', { condado: 1, madeAt: madeAt.toISOString(), migrations })
    const tables = await layouts(client)
    for (const table of tables) {
      yield frame('table', { name: table.name, columns: table.columns })
      yield* rowsOf(client, table)
    }
    yield frame('end', { tables: tables.length, sequences: await sequences(client) })
  } finally {
    await client.end()
  }
}

async function* rowsOf(client: pg.Client, table: Layout): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const rows = client.query(to(copyOut(table)))
  for await (const chunk of rows) {
    hash.update(chunk)
    yield frame('data', chunk)
  }
  yield frame('checked', { rows: rows.rowCount, sha256: hash.digest('hex') })
}

/** The hash of a table as it is now, as `dump` would make it. */
export async function hashOf(client: pg.Client, table: Layout): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of client.query(to(copyOut(table)))) hash.update(chunk)
  return hash.digest('hex')
}
