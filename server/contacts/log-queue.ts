import type { Db } from '../db/database.ts'
import { insertContacts, type Logged, type NewContact } from './log-store.ts'

/** Statements that run at once. What comes in meanwhile gathers, and goes together next. */
const atOnce = 2
const togetherAtMost = 20

interface Waiting {
  contact: NewContact
  resolve: (logged: Logged | undefined) => void
  reject: (error: unknown) => void
}

/**
 * New contacts on their way into the database. One that comes alone goes at once; many at the same time share a
 * statement and its wait for the disk. Each is whole or not there at all, and is told only after the commit.
 */
export class LogQueue {
  readonly #db: Db
  #waiting: Waiting[] = []
  #running = 0

  constructor(db: Db) {
    this.#db = db
  }

  /** @returns undefined when the id exists already: the caller tells a replay from a conflict */
  write(contact: NewContact): Promise<Logged | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ contact, resolve, reject })
      if (this.#running < atOnce) void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    this.#running += 1
    while (this.#waiting.length > 0) await this.#writeTogether(this.#take())
    this.#running -= 1
  }

  /** Those that came first. The same id twice is a replay: it has to meet what the first one wrote. */
  #take(): Waiting[] {
    const taken = new Map<string, Waiting>()
    const later: Waiting[] = []
    for (const one of this.#waiting) {
      const { id } = one.contact
      if (taken.size < togetherAtMost && !taken.has(id)) taken.set(id, one)
      else later.push(one)
    }
    this.#waiting = later
    return [...taken.values()]
  }

  async #writeTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      const logged = await insertContacts(
        this.#db,
        batch.map((one) => one.contact),
      )
      for (const { contact, resolve } of batch) resolve(logged.get(contact.id))
    } catch (error) {
      const [only] = batch
      if (batch.length === 1) only?.reject(error)
      // one was refused and took the others with it: now each for itself, so that only that one hears of it
      else await Promise.all(batch.map((one) => this.#writeTogether([one])))
    }
  }
}
