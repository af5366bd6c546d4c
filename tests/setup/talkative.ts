import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import pg from 'pg'
import { type Embedded, startEmbedded } from '../../server/db/embedded/start.ts'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { seedReferenceData } from '../../server/db/seed/seed.ts'
import { startTestApp, type TestApp } from './app.ts'

/** An app whose every trace can be looked through: the files of its database, and all that it logs. */
export interface Traced {
  server: TestApp
  cluster: Embedded
  /** of the database */
  folder: string
  /** what the server has logged, at `trace` */
  printed: () => string
  close: () => Promise<void>
}

/** Starts one on a database of its own that writes down every statement. */
export async function startTraced(): Promise<Traced> {
  const folder = mkdtempSync(join(tmpdir(), 'condado-canaries-'))
  await talkative(folder)
  const cluster = await startEmbedded({ dataDir: folder, throwaway: true })
  await migrateToLatest(cluster.owner)
  await seedReferenceData(cluster.owner)
  let printed = ''
  const logTo = new PassThrough()
  logTo.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const server = await startTestApp({ database: cluster, logTo })
  const close = async () => {
    await server.close()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { server, cluster, folder, printed: () => printed, close }
}

/** Makes a database in a folder that writes down every statement with its values, as a careless operator would have it. */
async function talkative(folder: string): Promise<void> {
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
