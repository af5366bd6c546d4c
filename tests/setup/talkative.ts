import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../server/db/embedded/start.ts'

/** Makes a database in a folder that writes down every statement with its values, as a careless operator would have it. */
export async function talkative(folder: string): Promise<void> {
  const first = await startEmbedded({ dataDir: folder, throwaway: true })
  const admin = new pg.Client(first.superuser)
  await admin.connect()
  for (const [name, value] of Object.entries({
    log_statement: 'all',
    log_parameter_max_length: '-1',
    logging_collector: 'on',
  })) {
    await admin.query(`alter system set ${name} = '${value}'`)
  }
  await admin.end()
  await first.stop()
}

/** Puts all that a database holds in memory into its files, and ends the part of its log that it writes to. */
export async function allOnDisk(superuser: pg.ClientConfig): Promise<void> {
  const admin = new pg.Client(superuser)
  await admin.connect()
  await admin.query('checkpoint')
  await admin.query('select pg_switch_wal()')
  await admin.end()
}

export function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
