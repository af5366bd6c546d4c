import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { projectRoot } from '../../server/project-root.ts'
import { type Child, startChild } from '../setup/child.ts'

/** The built server in a process of its own, on its embedded database in another one; both can be killed. */
export interface MortalServer {
  port: number
  dataDir: string
  start: () => Promise<void>
  /** what it printed since it was started last */
  output: () => string
  says: (text: string) => Promise<void>
  /** kill -9 of the server; its database ends in order. Done when it is back. */
  killServer: () => Promise<void>
  /** kill -9 of the database, which the server starts again. Done when it answers. */
  killDatabase: () => Promise<void>
  stop: () => Promise<void>
  remove: () => void
}

/** @param publicUrl how browsers reach it */
export function mortalServer(port: number, publicUrl: string): MortalServer {
  const dataDir = mkdtempSync(join(tmpdir(), 'condado-mortal-'))
  let child: Child | undefined
  const start = async () => {
    const environment = { DATABASE_URL: '', DATA_DIR: dataDir, PORT: String(port) }
    child = startChild([join(projectRoot, 'dist/server/main.js')], {
      env: { ...process.env, ...environment, PUBLIC_URL: publicUrl },
    })
    await child.says('Condado is ready')
  }
  const end = async (signal: NodeJS.Signals) => {
    child?.process.kill(signal)
    await child?.exited
  }
  const isReady = () => fetch(`http://127.0.0.1:${port}/readyz`).then(({ ok }) => ok)
  return {
    port,
    dataDir,
    start,
    output: () => child?.output() ?? '',
    says: async (text) => child?.says(text),
    killServer: async () => {
      await end('SIGKILL')
      await start()
    },
    killDatabase: async () => {
      const file = join(dataDir, 'postgres', 'postmaster.pid')
      const running = () => Number(readFileSync(file, 'utf8').split('\n')[0])
      const killed = running()
      process.kill(killed, 'SIGKILL')
      const isBack = async () => existsSync(file) && running() !== killed && (await isReady())
      await expect.poll(() => isBack().catch(() => false)).toBe(true)
    },
    stop: () => end('SIGTERM'),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}
