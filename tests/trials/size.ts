import { Dice } from '../../server/demo/dice.ts'
import { seed } from '../setup/seed.ts'

/**
 * How much of the full numbers runs, in percent: all of it by `npm run test:field`, a small share with every other
 * test. Each trial prints how many there were and which seed threw the dice.
 */
const percent = Number(process.env.N ?? 2)

export function shareOf(full: number, least = 1): number {
  return Math.max(least, Math.round((full * percent) / 100))
}

/** The dice of one trial: the same in every run with this seed. */
export function diceOf(trial: string): Dice {
  return new Dice(`${seed} ${trial}`)
}

/** One loss is a loss, whatever a second try says; and the full numbers take long. */
export const once = { retry: 0, timeout: 4 * 3_600_000 }

export function say(line: string): void {
  process.stdout.write(`seed ${seed}: ${line}\n`)
}
