import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StartupError } from '../../startup-error.ts'
import { give, type RunAs } from './run-as.ts'

export const superuserName = 'condado_superuser'
export const ownerName = 'condado_owner'
export const databaseName = 'condado'
const unfinished = 'postgres-unfinished-'

/** The cluster's folder; made on first use under another name and renamed when whole, so never half a cluster. */
export function makeCluster(dataDir: string, runAs: RunAs): string {
  const cluster = join(dataDir, 'postgres')
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(unfinished)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
  if (existsSync(cluster)) return cluster
  const temporary = mkdtempSync(join(dataDir, unfinished))
  give(temporary, runAs)
  const [program = '', ...args] = [...runAs.prefix, join(runAs.engine, 'bin', 'initdb')]
  const options = [
    ...['--pgdata', temporary, '--username', superuserName, '--auth', 'trust'],
    ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--locale', 'C.UTF-8'],
    '--data-checksums',
  ]
  const made = spawnSync(program, [...args, ...options], {
    ...(runAs.uid === undefined ? {} : { uid: runAs.uid }),
    ...(runAs.gid === undefined ? {} : { gid: runAs.gid }),
    cwd: dataDir,
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    rmSync(temporary, { recursive: true, force: true })
    const reason = (made.stderr || String(made.error ?? '')).trim().split('\n').at(-1) ?? ''
    throw new StartupError(`The embedded database could not be made in ${dataDir}: ${reason}`)
  }
  renameSync(temporary, cluster)
  return cluster
}

/** Makes the data folder, private to its owner. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartupError(
      `The data folder ${dataDir} cannot be made (${code}): set DATA_DIR to another one.`,
    )
  }
}

/** The database and its two roles, when they are not there yet. */
export async function makeDatabase(superuser: pg.PoolConfig, appRole: string): Promise<void> {
  const client = new pg.Client({ ...superuser, database: 'postgres' })
  await client.connect()
  try {
    for (const role of [ownerName, appRole]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount === 0) await client.query(`create role ${role} login`)
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      databaseName,
    ])
    if (rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerName}`)
  } finally {
    await client.end()
  }
}

const durable = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  data_checksums: 'on',
}

/**
 * Acknowledged must mean on disk. A crash of the process does not show a database that skips the disk,
 * so the settings are read back at every start.
 */
export async function checkDurable(superuser: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [Object.keys(durable)],
    )
    const off = rows.filter(
      ({ name, setting }) => durable[name as keyof typeof durable] !== setting,
    )
    if (off.length > 0 || rows.length < Object.keys(durable).length) {
      const names = off.map(({ name }) => name).join(', ')
      throw new StartupError(
        `The embedded database does not keep what it acknowledges (${names}): it will not be used.`,
      )
    }
  } finally {
    await client.end()
  }
}
