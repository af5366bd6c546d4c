import { v7 } from 'uuid'

/** Never change it: every number of the demo hangs on it. */
const seed = 20_261_123

/**
 * Chance that falls the same way in every run. Each part of the demo throws its own dice, so that one part can
 * change without the others.
 */
export class Dice {
  #state: number

  constructor(part: string) {
    this.#state = seed
    for (const letter of part)
      this.#state = Math.imul(this.#state ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  }

  /** From 0 up to, but not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  happens(chance: number): boolean {
    return this.next() < chance
  }

  one<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)] as T
  }

  /** One of the list, each as likely as its weight says. */
  weighted<T>(list: readonly T[], weights: readonly number[] | ((one: T) => number)): T {
    const each = typeof weights === 'function' ? list.map(weights) : weights
    let left = this.next() * each.reduce((sum, weight) => sum + weight, 0)
    const index = each.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    return list[index] ?? (list.at(-1) as T)
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((one) => ({ one, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one)
  }

  /** A UUIDv7 as if made at that instant. */
  id(at: string): string {
    const random = Uint8Array.from({ length: 16 }, () => this.int(0, 255))
    return v7({ msecs: Date.parse(at), random, seq: this.int(0, 0x7fffffff) })
  }
}
