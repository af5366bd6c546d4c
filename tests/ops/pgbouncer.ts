import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { inject } from 'vitest'
import { findEngine } from '../../server/db/embedded/engine.ts'
import { decideRunAs } from '../../server/db/embedded/run-as.ts'
import { commandOf } from '../../server/db/embedded/who.ts'
import { withClient } from '../../server/db/with-client.ts'
import { freePort } from '../setup/child.ts'
import { throwawayFolder } from '../setup/throwaway.ts'

/** Why there can be no pooler here; undefined where there can. */
export const noPooler =
  spawnSync('pgbouncer', ['--version']).status === 0 ? undefined : 'no pgbouncer in PATH'

/** Who signs in through it: nobody but one who may become the application. */
const login = 'condado_pooled'

export interface Pooler {
  /** the application's database of this name, through it */
  urlOf: (database: string) => string
  close: () => Promise<void>
}

/**
 * PgBouncer in transaction mode before the cluster of the run, with few connections of its own, so that they change
 * hands all the time.
 */
export async function startPooler(connections: number): Promise<Pooler> {
  const { superuser } = inject('postgres')
  await makeLogin(superuser)
  const folder = throwawayFolder('test')
  const port = await freePort()
  const users = join(folder, 'users')
  writeFileSync(users, `"${login}" ""\n`)
  const config = join(folder, 'pgbouncer.ini')
  writeFileSync(
    config,
    `[databases]
* = host=${superuser.host} port=${superuser.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 200
`,
  )
  const { uid, gid } = statSync(folder)
  const runAs = decideRunAs(findEngine(), folder, { uid, gid })
  const { file, words, options } = commandOf(runAs, 'pgbouncer', [config])
  const child = spawn(file, words, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  await says(child, 'process up')
  return {
    urlOf: (database) => `postgres://${login}@127.0.0.1:${port}/${database}`,
    close: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function makeLogin(superuser: pg.PoolConfig): Promise<void> {
  await withClient(superuser, async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login])
    if (rowCount === 0)
      await client.query(`create role ${login} login noinherit in role condado_app`)
  })
}

function says(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (more: string) => {
      said += more
      if (said.includes(text)) resolve()
    })
    child.once('close', () => reject(new Error(`pgbouncer ended: ${said}`)))
  })
}
