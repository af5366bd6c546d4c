import type { Dice } from './dice.ts'

/** Picks sentences so that none comes back soon: neither in its county nor anywhere. */
export class Variety {
  readonly #dice: Dice
  readonly #usedAt = new Map<string, number>()
  #turn = 0

  constructor(dice: Dice) {
    this.#dice = dice
  }

  one(sentences: readonly string[], fips: string): string {
    this.#turn += 1
    const rest = (key: string, enough: number) =>
      Math.min(enough, this.#turn - (this.#usedAt.get(key) ?? -enough)) / enough
    const chosen = this.#dice.weighted(
      sentences,
      (one) => rest(`${fips} ${one}`, 4_000) ** 3 * rest(one, 400),
    )
    this.#usedAt.set(chosen, this.#turn)
    this.#usedAt.set(`${fips} ${chosen}`, this.#turn)
    return chosen
  }
}
