import { join } from 'node:path'
import { inject } from 'vitest'
import { projectRoot } from '../../server/project-root.ts'
import { type Child, freePort, startChild } from '../setup/child.ts'
import { createTestDatabase, type TestDatabase, urlOf } from '../setup/database.ts'
import type { Pooler } from './pgbouncer.ts'

/** The built server in a process of its own, on a database of the run. */
export interface AppServer {
  port: number
  address: string
  database: TestDatabase
  /** starts it, and waits until it serves */
  start: () => Promise<void>
  /** what it printed since it was started last */
  output: () => string
  pid: () => number
  /** @returns its exit code, null where a signal ended it */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

export interface AppServerOptions {
  database?: TestDatabase
  /** by the pooler, and past it only where it has to */
  through?: Pooler
  /** how members reach it, where that is not its own address */
  publicUrl?: string
  env?: Record<string, string>
}

export async function appServer(options: AppServerOptions = {}): Promise<AppServer> {
  const database = options.database ?? (await createTestDatabase())
  const port = await freePort()
  const address = `http://localhost:${port}`
  const direct = urlOf(database.superuser)
  const reach: Record<string, string> = options.through
    ? {
        DATABASE_URL: options.through.urlOf(database.app.database ?? ''),
        DATABASE_DIRECT_URL: direct,
      }
    : { DATABASE_URL: direct }
  let child: Child | undefined
  return {
    port,
    address,
    database,
    output: () => child?.output() ?? '',
    pid: () => child?.process.pid ?? 0,
    start: async () => {
      child = startChild([join(projectRoot, 'dist/server/main.js')], {
        env: {
          ...process.env,
          ...reach,
          CONDADO_KEYS: inject('keyLine'),
          PORT: String(port),
          PUBLIC_URL: options.publicUrl ?? address,
          ...options.env,
        },
      })
      await child.says('Condado is ready')
    },
    end: async (signal) => {
      child?.process.kill(signal)
      return child ? child.exited : null
    },
  }
}

/** The link by which the first admin comes in, as the server printed it. */
export function setupLinkOf(server: AppServer): string {
  const link = /http\S+enter#\S+/.exec(server.output())?.[0]
  if (!link) throw new Error(`no link in: ${server.output()}`)
  return link
}
