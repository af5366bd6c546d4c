import { problem } from './errors.ts'

/**
 * Runs work as it comes, this much of it at once; the rest waits for its turn.
 * @param mayWait how many may wait; who comes after them is sent away with 429 rather than made to wait without end
 */
export function atMost(
  atOnce: number,
  mayWait = Number.POSITIVE_INFINITY,
): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: Array<() => void> = []
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= mayWait) throw problem('too_many_requests', { retryAfter: 5 })
      await new Promise<void>((go) => waiting.push(go))
    }
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
