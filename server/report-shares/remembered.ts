/**
 * Remembers answers by their key for a while: what strangers may ask for again and again is worked out once. Whoever
 * asks meanwhile waits for the same answer; one that failed is forgotten.
 */
export function rememberFor<T>(
  milliseconds: number,
): (key: string, work: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { until: number; answer: Promise<T> }>()
  return (key, work) => {
    const now = Date.now()
    for (const [old, { until }] of known) if (until <= now) known.delete(old)
    const found = known.get(key)
    if (found) return found.answer
    const answer = work()
    known.set(key, { until: now + milliseconds, answer })
    answer.catch(() => known.delete(key))
    return answer
  }
}
