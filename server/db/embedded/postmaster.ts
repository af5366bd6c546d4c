import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartupError } from '../../startup-error.ts'
import type { RunAs } from './run-as.ts'

/** An old postmaster that lost its app takes a moment to die, and a crashed one to recover. */
const patienceMs = 30_000
const stopPatienceMs = 6_000

export interface Launch {
  cluster: string
  sockets: string
  runAs: RunAs
  settings: Record<string, string>
  superuser: pg.PoolConfig
}

/** The server process. Should it die under us, it is started again; it never outlives us. */
export class Postmaster {
  #child: ChildProcess | undefined
  #stopping = false
  readonly #launch: Launch

  constructor(launch: Launch) {
    this.#launch = launch
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const deadline = Date.now() + patienceMs
    for (;;) {
      const { child, output, exited } = this.#spawn()
      this.#child = child
      if (await this.#answers(exited)) {
        void exited.then(() => this.#startAgain())
        return
      }
      const lockedByOld = /lock file|pre-existing shared memory/i.test(output())
      if (this.#stopping || !lockedByOld || Date.now() > deadline) {
        const reason = output().trim().split('\n').at(-1) ?? ''
        throw new StartupError(`The embedded database does not start: ${reason}`)
      }
      await sleep(100)
    }
  }

  /** Fast shutdown: sessions are ended, the log is flushed, nothing has to be recovered. */
  async stop(): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGINT')
    child.stdin?.end()
    const immediate = setTimeout(() => child.kill('SIGQUIT'), stopPatienceMs)
    await exited
    clearTimeout(immediate)
  }

  async #startAgain(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.start()
        return
      } catch {
        await sleep(500)
      }
    }
  }

  #spawn() {
    const { cluster, sockets, runAs, settings } = this.#launch
    const options = { ...settings, unix_socket_directories: sockets, listen_addresses: '' }
    const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const [program = '', ...words] = [
      ...runAs.prefix,
      ...diesWithUs(),
      join(runAs.engine, 'bin', 'postgres'),
      ...['-D', cluster, ...args],
    ]
    const child = spawn(program, words, {
      // its own group: a Ctrl-C in the terminal is for us, and we stop it in order
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
      cwd: cluster,
      ...(runAs.uid === undefined ? {} : { uid: runAs.uid }),
      ...(runAs.gid === undefined ? {} : { gid: runAs.gid }),
    })
    let tail = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-4_000)
    })
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', (error) => {
        tail += String(error)
        resolve()
      })
    })
    return { child, exited, output: () => tail }
  }

  /** Waits until it takes connections; false when it has exited instead. */
  async #answers(exited: Promise<void>): Promise<boolean> {
    let gone = false
    void exited.then(() => {
      gone = true
    })
    while (!gone) {
      const client = new pg.Client({ ...this.#launch.superuser, database: 'postgres' })
      try {
        await client.connect()
        await client.end()
        return !gone
      } catch {
        await Promise.race([sleep(20), exited])
      }
    }
    return false
  }
}

/**
 * A killed app must not leave its database behind. Linux tells the child; elsewhere a shell waits for the pipe
 * from us to close.
 */
function diesWithUs(): string[] {
  if (process.platform === 'linux' && existsSync('/usr/bin/setpriv')) {
    return ['/usr/bin/setpriv', '--pdeathsig', 'INT', '--']
  }
  const watchdog = 'exec 3<&0; "$@" </dev/null & cat <&3 >/dev/null; kill -INT $!; wait $!'
  return ['/bin/sh', '-c', watchdog, 'watchdog']
}
