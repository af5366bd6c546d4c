import type { Db } from '../db/database.ts'
import { insertContacts, type Logged, type NewContact } from './log-store.ts'

/** Statements that run at once. What comes in meanwhile gathers, and goes together next. */
const atOnce = 2
const togetherAtMost = 20

interface Waiting {
  /** the database as her who logs it */
  db: Db
  contact: NewContact
  resolve: (logged: Logged | undefined) => void
  reject: (error: unknown) => void
}

/**
 * New contacts on their way into the database. One that comes alone goes at once; many of one member at the same
 * time share a statement and its wait for the disk. Each is whole or not there at all, and is told only after the commit.
 */
export class LogQueue {
  #waiting: Waiting[] = []
  #running = 0

  /** @returns undefined when the id exists already: the caller tells a replay from a conflict */
  write(db: Db, contact: NewContact): Promise<Logged | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ db, contact, resolve, reject })
      if (this.#running < atOnce) void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    this.#running += 1
    while (this.#waiting.length > 0) await this.#writeTogether(this.#take())
    this.#running -= 1
  }

  /**
   * Those of the member who waits longest: a statement says who asks once, so two members never share one.
   * The same id twice is a replay: it has to meet what the first one wrote.
   */
  #take(): Waiting[] {
    const [first] = this.#waiting
    const taken = new Map<string, Waiting>()
    const later: Waiting[] = []
    for (const one of this.#waiting) {
      const { id, author } = one.contact
      const isHers = author.id === first?.contact.author.id
      if (isHers && taken.size < togetherAtMost && !taken.has(id)) taken.set(id, one)
      else later.push(one)
    }
    this.#waiting = later
    return [...taken.values()]
  }

  async #writeTogether(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch
    if (!first) return
    try {
      const logged = await insertContacts(
        first.db,
        batch.map((one) => one.contact),
      )
      for (const { contact, resolve } of batch) resolve(logged.get(contact.id))
    } catch (error) {
      if (batch.length === 1) first.reject(error)
      // one was refused and took the others with it: now each for itself, so that only that one hears of it
      else await Promise.all(batch.map((one) => this.#writeTogether([one])))
    }
  }
}
