import { describe, expect, test } from 'vitest'
import { type HeldAgainst, patience, secondsToWait } from '../../server/auth/rules.ts'

const wait = (whom: HeldAgainst, count: number, secondsSinceLast = 0) =>
  secondsToWait(whom, { count, secondsSinceLast })

describe('failed tries', () => {
  test.each(Object.keys(patience) as HeldAgainst[])(
    'of %s: some are free, then each doubles the wait',
    (whom) => {
      const { free, first, longest } = patience[whom]
      expect(wait(whom, free - 1)).toBe(0)
      expect(wait(whom, free)).toBe(first)
      expect(wait(whom, free + 1)).toBe(Math.min(longest, 2 * first))
      expect(wait(whom, free + 40)).toBe(longest)
    },
  )

  test('are waited for from the last of them', () => {
    expect(wait('name', patience.name.free, 10)).toBe(patience.name.first - 10)
    expect(wait('name', patience.name.free, 10_000)).toBe(0)
  })

  test('leave a guesser of one name fewer than forty tries a day', () => {
    let [tries, now, last] = [0, 0, 0]
    while (now < 86_400) {
      const seconds = wait('name', tries, now - last)
      now += seconds
      last = now
      tries += 1
    }
    expect(tries).toBeLessThan(40)
  })
})
