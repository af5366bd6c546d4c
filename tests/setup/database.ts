import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { valueTypes } from '../../server/db/plugin.ts'
import { emptyTemplate, seededTemplate } from './global.ts'

export interface TestDatabase {
  superuser: pg.PoolConfig
  owner: pg.PoolConfig
  app: pg.PoolConfig
}

/** Past row-level security, to look at what was written and to make what no request would. */
export function openAll({ superuser }: TestDatabase): pg.Pool {
  return new pg.Pool({ ...superuser, max: 2, types: valueTypes })
}

/** The same as one address, as settings of a server take it. */
export function urlOf({ host = '', port, user, password, database }: pg.PoolConfig): string {
  const secret = typeof password === 'string' && password ? `:${password}` : ''
  return host.startsWith('/')
    ? `postgres://${user}${secret}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
    : `postgres://${user}${secret}@${host}:${port}/${database}`
}

/** A database of the test file's own, cloned in milliseconds; the cluster goes away with the run. */
export function createTestDatabase(options: { seeded?: boolean } = {}): Promise<TestDatabase> {
  return cloneDatabase(options.seeded === false ? emptyTemplate : seededTemplate)
}

export async function cloneDatabase(template: string): Promise<TestDatabase> {
  const { superuser, owner, app } = inject('postgres')
  const database = `condado_test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ ...superuser, database: 'postgres' })
  await client.connect()
  try {
    await client.query(`create database ${database} template ${template} owner "${owner.user}"`)
  } finally {
    await client.end()
  }
  return {
    superuser: { ...superuser, database },
    owner: { ...owner, database },
    app: { ...app, database },
  }
}
