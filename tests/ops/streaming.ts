import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, lchownSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findEngine } from '../../server/db/embedded/engine.ts'
import { decideRunAs, type RunAs } from '../../server/db/embedded/run-as.ts'
import { throwawaySettings } from '../../server/db/embedded/settings.ts'
import { type Embedded, startEmbedded } from '../../server/db/embedded/start.ts'
import { commandOf } from '../../server/db/embedded/who.ts'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { seedReferenceData } from '../../server/db/seed/seed.ts'
import { withClient } from '../../server/db/with-client.ts'
import { ask } from '../setup/ask.ts'
import type { TestDatabase } from '../setup/database.ts'
import { throwawayFolder } from '../setup/throwaway.ts'

/** A database and a streaming replica of it, both the embedded PostgreSQL. */
export interface Pair {
  primary: TestDatabase
  /** the same database, as the replica has it */
  replica: TestDatabase
  /** what is written from now on is not replayed, as on a replica that is slow */
  pause: () => Promise<void>
  resume: () => Promise<void>
  /** the replica's process ends as in a crash */
  kill: () => Promise<void>
  start: () => Promise<void>
  close: () => Promise<void>
}

/** Makes both; the primary has tables and Alabama's directory. */
export async function startPair(): Promise<Pair> {
  const folder = throwawayFolder('embedded')
  const embedded = await startEmbedded({ dataDir: join(folder, 'primary'), throwaway: true })
  await migrateToLatest(embedded.owner)
  await seedReferenceData(embedded.owner)
  const standby = join(folder, 'standby')
  const { uid, gid } = statSync(folder)
  const runAs = decideRunAs(findEngine(), folder, { uid, gid })
  await copyCluster(embedded, join(folder, 'primary', 'postgres'), standby)
  const { host, port, user } = embedded.superuser
  writeFileSync(join(standby, 'standby.signal'), '')
  give(standby, runAs)
  // both ends are ours: what the replica asks of the primary goes by its socket
  const settings = {
    ...throwawaySettings,
    primary_conninfo: `host=${host} port=${port} user=${user} application_name=replica`,
    unix_socket_directories: standby,
    listen_addresses: '',
    hot_standby: 'on',
  }
  const at = (config: pg.PoolConfig): pg.PoolConfig => ({ ...config, host: standby })
  const superuser = at(embedded.superuser)
  let child: ChildProcess | undefined
  const start = async () => {
    const { file, words, options } = commandOf(runAs, join(runAs.engine, 'bin', 'postgres'), [
      ...['-D', standby],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ])
    child = spawn(file, words, { ...options, stdio: ['ignore', 'ignore', 'ignore'] })
    await untilItAnswers(superuser)
  }
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => child?.once('close', resolve))
    child?.kill(signal)
    await ended
  }
  await start()
  return {
    primary: embedded,
    replica: { superuser, owner: at(embedded.owner), app: at(embedded.app) },
    pause: async () => void (await ask(superuser, 'select pg_wal_replay_pause()')),
    resume: async () => void (await ask(superuser, 'select pg_wal_replay_resume()')),
    kill: () => end('SIGQUIT'),
    start,
    close: async () => {
      if (child?.exitCode === null) await end('SIGINT')
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** As `pg_basebackup` does, which does not come with the engine. */
async function copyCluster({ superuser }: Embedded, from: string, to: string): Promise<void> {
  await withClient(superuser, async (client) => {
    await client.query(`select pg_backup_start('replica', true)`)
    const left = new Set(['postmaster.pid', 'postmaster.opts', 'pg_replslot', 'pg_stat_tmp'])
    cpSync(from, to, { recursive: true, filter: (path) => !left.has(path.split('/').at(-1) ?? '') })
    for (const name of ['pg_replslot', 'pg_stat_tmp']) {
      if (readdirSync(from).includes(name)) cpSync(join(from, name), join(to, name), empty)
    }
    const { rows } = await client.query<{ label: string }>(
      'select labelfile as label from pg_backup_stop(false)',
    )
    writeFileSync(join(to, 'backup_label'), rows[0]?.label ?? '')
  })
}

/** To whoever runs the engine, where that is not whoever we are. */
function give(folder: string, { uid, gid }: RunAs): void {
  if (uid === undefined || gid === undefined) return
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of ['', ...inside]) lchownSync(join(folder, name), uid, gid)
}

/** The folder, and nothing of what is in it. */
const empty = { recursive: true, filter: (path: string) => statSync(path).isDirectory() }

async function untilItAnswers(superuser: pg.PoolConfig): Promise<void> {
  for (;;) {
    const client = new pg.Client(superuser)
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch {
      await sleep(50)
    }
  }
}
