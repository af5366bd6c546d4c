import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupsAmong, isDue, nameOf, tooOld } from '../../server/backups/rules.ts'

const day = 86_400_000
const now = new Date('2026-11-26T09:30:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * day)
const namesOf = (ages: readonly number[]) => ages.map((age) => nameOf(daysAgo(age)))

test('a backup is known by its name, and nothing else in the folder is one', () => {
  expect(nameOf(now)).toBe('condado-2026-11-26T093000Z.age')
  const names = [...namesOf([1, 0]), 'notes.txt', `${nameOf(now)}.part`, 'condado-2026.age']
  expect(backupsAmong(names).map(({ name }) => name)).toEqual(namesOf([0, 1]))
  expect(backupsAmong([nameOf(now)])[0]?.at).toEqual(now)
})

test.each([
  [[], true],
  [[0], false],
  [[0.9], false],
  [[23 / 24], true],
  [[3, 40], true],
  [[40, 0.2], false],
])('with backups of %j days ago one is due: %s', (ages, due) => {
  expect(isDue(backupsAmong(namesOf(ages)), now)).toBe(due)
})

describe('of the backups of years', () => {
  const daily = backupsAmong(namesOf(Array.from({ length: 800 }, (_, age) => age)))
  const kept = daily.filter((one) => !tooOld(daily).includes(one))

  test('the last of each of seven days, five weeks and twelve months stay', () => {
    expect(kept.slice(0, 7)).toEqual(daily.slice(0, 7))
    expect(kept.length).toBeGreaterThanOrEqual(7 + 3 + 10)
    expect(kept.length).toBeLessThanOrEqual(7 + 5 + 12)
    const months = new Set(kept.map(({ at }) => at.toISOString().slice(0, 7)))
    expect(months.size).toBe(12)
  })

  test('pruned each day, what is kept is the same as pruned at once', () => {
    let there: string[] = []
    for (let age = 800; age >= 0; age -= 1) {
      there.push(nameOf(daysAgo(age)))
      const gone = new Set(tooOld(backupsAmong(there)).map(({ name }) => name))
      there = there.filter((name) => !gone.has(name))
    }
    expect(backupsAmong(there)).toEqual(kept)
  })

  test('the latest is never too old, however seldom they were made', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1 }), (ages) => {
        const all = backupsAmong(namesOf(ages))
        expect(tooOld(all)).not.toContain(all[0])
      }),
    )
  })
})
