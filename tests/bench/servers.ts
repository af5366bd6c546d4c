import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type pg from 'pg'
import { projectRoot } from '../../server/project-root.ts'
import { type Child, freePort, startChild } from '../setup/child.ts'

/** A server in a process of its own. */
export interface Server {
  url: string
  pid: number
  stop: () => Promise<void>
}

/** The production build, on the production entry. */
export async function startOurs(superuser: pg.PoolConfig, keyLine: string): Promise<Server> {
  const { status } = spawnSync(process.execPath, [join(projectRoot, 'server/build.mjs')], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The build failed')
  const { host = '', port, user, database } = superuser
  const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
  const args = [...profiling(), join(projectRoot, 'dist/server/main.js')]
  return serve(
    args,
    {
      DATABASE_URL: url,
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '1000000000',
      CONDADO_KEYS: keyLine,
    },
    'Condado is ready',
  )
}

/** `BENCH_PROFILE=folder` leaves a CPU profile of our server there. */
function profiling(): string[] {
  const folder = process.env.BENCH_PROFILE
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}

/**
 * The search's threshold is a setting of the connection, for both.
 * @param recorded a file with statements to be asked by their number
 */
export function startBare(database: pg.PoolConfig, recorded = ''): Promise<Server> {
  const args = ['--import', 'tsx', join(projectRoot, 'tests/bench/bare.ts')]
  const env = { BENCH_DATABASE: JSON.stringify(database), BENCH_RECORDED: recorded }
  return serve(args, env, 'ready')
}

async function serve(args: string[], env: Record<string, string>, ready: string): Promise<Server> {
  const port = await freePort()
  const child: Child = startChild(args, {
    cwd: projectRoot,
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: 'production' },
  })
  await child.says(ready)
  let asked = false
  void child.exited.then((code) => {
    if (!asked) console.error(`A server ended by itself (${code}): ${child.output().slice(-4_000)}`)
  })
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.process.pid ?? 0,
    stop: async () => {
      asked = true
      child.process.kill('SIGTERM')
      await child.exited
    },
  }
}
