import { rmSync } from 'node:fs'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureAppRole } from '../../server/db/app-role.ts'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { seedReferenceData } from '../../server/db/seed/seed.ts'
import { newKeyLine } from '../../server/sealed/key-text.ts'
import { throwawayFolder } from './throwaway.ts'

/** How the tests reach their Postgres, in each role; the database is named by each test file. */
export interface TestPostgres {
  superuser: pg.PoolConfig
  owner: pg.PoolConfig
  app: pg.PoolConfig
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres
    /** the key of what the app servers of this run seal */
    keyLine: string
  }
}

/** Test files clone these: tables only, and tables with Alabama's reference data. */
export const emptyTemplate = 'condado_test_empty'
export const seededTemplate = 'condado_test_seeded'
/** How the names of those begin that have the demo year of a day: made by the first file that wants one. */
export const demoTemplate = 'condado_test_demo_'

/** One throwaway cluster a run, in memory where there is room for it; or the one at TEST_DATABASE_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { postgres, stop } = await start()
  await prepareTemplate(postgres, emptyTemplate, 'template1')
  await migrateToLatest({ ...postgres.owner, database: emptyTemplate })
  await prepareTemplate(postgres, seededTemplate, emptyTemplate)
  await seedReferenceData({ ...postgres.owner, database: seededTemplate })
  await forgetDemos(postgres)
  project.provide('postgres', postgres)
  project.provide('keyLine', newKeyLine('2026-11-26'))
  return stop
}

async function start(): Promise<{ postgres: TestPostgres; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL
  if (url) {
    const superuser = fromUrl(url)
    await ensureAppRole(superuser)
    const app = { ...superuser, options: '-c role=condado_app' }
    return { postgres: { superuser, owner: superuser, app }, stop: async () => {} }
  }
  const dataDir = throwawayFolder('test')
  const { startEmbedded } = await import('../../server/db/embedded/start.ts')
  const embedded = await startEmbedded({ dataDir, throwaway: true })
  const { superuser, owner, app } = embedded
  return {
    postgres: { superuser, owner, app },
    stop: async () => {
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function fromUrl(url: string): pg.PoolConfig {
  const { hostname, port, username, password } = new URL(url)
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  }
}

async function prepareTemplate(postgres: TestPostgres, name: string, from: string): Promise<void> {
  const client = new pg.Client({ ...postgres.superuser, database: 'postgres' })
  await client.connect()
  try {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template ${from} owner "${postgres.owner.user}"`)
  } finally {
    await client.end()
  }
}

/** Those of an earlier run on this server: another seed, other migrations, another key. */
async function forgetDemos({ superuser }: TestPostgres): Promise<void> {
  const client = new pg.Client({ ...superuser, database: 'postgres' })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [demoTemplate],
    )
    for (const { name } of rows) await client.query(`drop database ${name} with (force)`)
  } finally {
    await client.end()
  }
}
