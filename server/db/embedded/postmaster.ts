import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { StartupError } from '../../startup-error.ts'
import { withClient } from '../with-client.ts'
import type { RunAs } from './run-as.ts'
import { watchdog } from './watchdog.ts'
import { commandOf } from './who.ts'

/** A shutdown that takes longer than this is cut short; the next start recovers. */
const stopPatienceMs = 6_000

/** What a server says, or its socket, that is not ready yet. */
const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'])

export interface PostmasterOptions {
  cluster: string
  sockets: string
  runAs: RunAs
  settings: Record<string, string>
  superuser: pg.PoolConfig
  /** waits until no process of an earlier server is left; held by the next one until its last process has ended */
  lock: () => Promise<number>
  log: (line: string) => void
}

interface Run {
  child: ChildProcess
  exited: Promise<void>
  hasExited: () => boolean
  reason: () => string
}

/** The server process. Should it die under us, it is started again; it never outlives us. */
export class Postmaster {
  #run: Run | undefined
  #stopping = false
  readonly #launch: PostmasterOptions

  constructor(launch: PostmasterOptions) {
    this.#launch = launch
  }

  /** Starts it and waits until it answers, for as long as it takes to recover after a crash. */
  async start(): Promise<void> {
    const lock = await this.#launch.lock()
    // nobody has the lock, so what is written there is of a dead process, whoever has its number now
    rmSync(join(this.#launch.cluster, 'postmaster.pid'), { force: true })
    const run = this.#spawn(lock)
    closeSync(lock)
    this.#run = run
    if (this.#stopping) await this.stop()
    await this.#answers(run)
    if (run.hasExited()) {
      throw new StartupError(`The embedded database does not start: ${run.reason()}`)
    }
    void run.exited.then(() => this.#startAgain(run))
  }

  /** Fast shutdown: sessions are ended, the log is flushed, nothing has to be recovered. */
  async stop(): Promise<void> {
    this.#stopping = true
    if (!this.#run) return
    const { child, exited } = this.#run
    child.stdin?.end()
    const immediate = setTimeout(() => killGroup(child, 'SIGQUIT'), stopPatienceMs)
    await exited
    clearTimeout(immediate)
  }

  async #startAgain(ended: Run): Promise<void> {
    if (this.#stopping) return
    this.#launch.log(`The embedded database ended and is started again: ${ended.reason()}`)
    while (!this.#stopping) {
      try {
        await this.start()
        return
      } catch (error) {
        this.#launch.log(String(error))
        await sleep(1_000)
      }
    }
  }

  #spawn(lock: number): Run {
    const { cluster, sockets, runAs, settings } = this.#launch
    const all = { ...settings, unix_socket_directories: sockets, listen_addresses: '' }
    const { file, words, options } = commandOf(runAs, 'sh', [
      ...['-c', watchdog, 'watchdog', join(runAs.engine, 'bin', 'postgres'), '-D', cluster],
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ])
    const child = spawn(file, words, {
      ...options,
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe', lock],
    })
    let tail = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-4_000)
    })
    child.stdin?.on('error', () => {})
    let gone = false
    const exited = new Promise<void>((resolve) => {
      const end = () => {
        gone = true
        resolve()
      }
      child.once('close', end)
      child.once('error', (error) => {
        tail += error.message
        end()
      })
    })
    return { child, exited, hasExited: () => gone, reason: () => lastReason(tail) }
  }

  /** Waits until it takes connections or has exited. */
  async #answers(run: Run): Promise<void> {
    while (!run.hasExited()) {
      try {
        await withClient(this.#launch.superuser, async () => {})
        return
      } catch (error) {
        const { code = '', message } = error as { code?: string; message: string }
        if (!notYet.has(code) && !run.hasExited()) {
          throw new StartupError(`The embedded database does not let us in: ${message}`)
        }
        await Promise.race([sleep(20), run.exited])
      }
    }
  }
}

/** The line that says why: PostgreSQL's last word, or that of the system about a program it could not run. */
function lastReason(output: string): string {
  // our own first tries to connect are told that it is starting up
  const chatter = /^(LOG|WARNING|ERROR|HINT|DETAIL|CONTEXT): |^FATAL: +the database system is /
  const word = output
    .trim()
    .split('\n')
    .findLast((line) => !chatter.test(line))
  return word?.replace(/^(FATAL|PANIC): +/, '') || 'it was killed'
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // it has ended meanwhile
  }
}
