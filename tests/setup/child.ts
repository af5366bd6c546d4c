import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** A program of ours in a process of its own. */
export interface Child {
  process: ChildProcess
  /** everything it printed so far */
  output: () => string
  exited: Promise<number | null>
  /** resolves when it has printed this; rejects with what it printed when it ends instead */
  says: (text: string) => Promise<void>
}

export function startChild(args: string[], options: SpawnOptions = {}): Child {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let printed = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      for (const listener of listeners) listener()
    })
  }
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!printed.includes(text)) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      look()
      void exited.then(() => reject(new Error(`ended without saying "${text}": ${printed}`)))
    })
  return { process: child, output: () => printed, exited, says }
}

/**
 * A port nobody listens on right now. Below those that systems give to whoever calls out: between here and its use,
 * or while a server that was killed starts again, no browser's connection happens to take it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    const server = createServer()
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
    if (free) return port
  }
}
