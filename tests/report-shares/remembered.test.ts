import { expect, test, vi } from 'vitest'
import { rememberFor } from '../../server/report-shares/remembered.ts'

test('is worked out once in its time, for each key, and again after it or when it failed', async () => {
  vi.useFakeTimers()
  try {
    const once = rememberFor<number>(1_000)
    let worked = 0
    const work = async () => {
      worked += 1
      return worked
    }
    expect(await Promise.all([once('a', work), once('a', work)])).toEqual([1, 1])
    expect(await once('b', work)).toBe(2)
    vi.advanceTimersByTime(999)
    expect(await once('a', work)).toBe(1)
    vi.advanceTimersByTime(1)
    expect(await once('a', work)).toBe(3)
    const fails = () => Promise.reject(new Error('no database'))
    await expect(once('c', fails)).rejects.toThrow('no database')
    expect(await once('c', work)).toBe(4)
  } finally {
    vi.useRealTimers()
  }
})
