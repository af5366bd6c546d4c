import fastifyPlugin from 'fastify-plugin'
import type { Db } from '../db/database.ts'
import { problem } from '../errors.ts'
import { type Rate, type RateName, rates } from './rules.ts'
import { sweepCounts, takeLease } from './store.ts'

declare module 'fastify' {
  interface FastifyInstance {
    limits: Limits
  }
}

/** What this server may still serve for one key in the present window. */
interface Window {
  tokens: number
  /** by the clock that only goes forward: when the other one jumps, nobody is locked out for as long as it jumped */
  endsAt: number
  /** nothing more to take until the window ends */
  spent: boolean
  /** granted by ourselves while the database is away */
  own: number
  asking: Promise<void> | undefined
}

const sweepEveryMs = 60_000
const rememberAtMost = 20_000

/**
 * Limits that all app servers share, at the price of one statement in `lease` requests: each server takes a few at
 * a time out of a row in the database, and what it takes and does not use is lost until the window ends.
 * While the database is away each server counts by itself: nobody is locked out because of it.
 */
export class Limits {
  readonly #db: Db
  readonly #rates: Readonly<Record<RateName, Rate>>
  readonly #windows = new Map<string, Window>()

  constructor(db: Db, changed: Partial<Record<RateName, Rate>> = {}) {
    this.#db = db
    this.#rates = { ...rates, ...changed }
  }

  /** Counts one request. @throws 429 with the seconds until it is worth trying again */
  async take(name: RateName, who: string): Promise<void> {
    const key = `${name} ${who}`
    for (;;) {
      const window = this.#windowOf(key)
      if (window.tokens > 0) {
        window.tokens -= 1
        return
      }
      if (window.spent) {
        const retryAfter = Math.max(1, Math.ceil((window.endsAt - performance.now()) / 1_000))
        throw problem('too_many_requests', { retryAfter })
      }
      // whoever comes at the same moment waits for the same answer
      window.asking ??= this.#ask(key, this.#rates[name], window)
      await window.asking
    }
  }

  /** Ends what is over, here and in the database. */
  async sweep(): Promise<void> {
    for (const [key, window] of this.#windows) if (isOver(window)) this.#windows.delete(key)
    await sweepCounts(this.#db)
  }

  #windowOf(key: string): Window {
    const known = this.#windows.get(key)
    if (known && !isOver(known)) return known
    if (this.#windows.size >= rememberAtMost) this.#windows.clear()
    const window: Window = { tokens: 0, endsAt: Infinity, spent: false, own: 0, asking: undefined }
    this.#windows.set(key, window)
    return window
  }

  async #ask(key: string, rate: Rate, window: Window): Promise<void> {
    try {
      const { granted, leftMs } = await takeLease(this.#db, key, rate)
      window.tokens += granted
      window.endsAt = performance.now() + leftMs
      window.spent = granted === 0
    } catch {
      if (window.endsAt === Infinity) window.endsAt = performance.now() + rate.seconds * 1_000
      const granted = Math.min(rate.lease, rate.max - window.own)
      window.own += granted
      window.tokens += granted
      window.spent = granted === 0
    } finally {
      window.asking = undefined
    }
  }
}

function isOver(window: Window): boolean {
  return window.endsAt <= performance.now()
}

export const limitsPlugin = fastifyPlugin(
  async (app, options: { rates: Partial<Record<RateName, Rate>> }) => {
    const limits = new Limits(app.db, options.rates)
    app.decorate('limits', limits)
    const sweeping = setInterval(() => void limits.sweep().catch(() => {}), sweepEveryMs)
    app.addHook('onClose', async () => clearInterval(sweeping))
  },
  { name: 'limits', dependencies: ['database'] },
)
