/** Milliseconds: of the one in the middle, of all but one in a hundred, of the slowest, and of how many. */
export interface Times {
  p50: number
  p99: number
  worst: number
  n: number
}

const fewest = 3
const most = 400

/**
 * Does it again and again for so long, one at a time, so that what grows is the work and not the queue; a few times
 * however long it takes.
 */
export async function timed(work: () => Promise<unknown>, forMs: number): Promise<Times> {
  return timedFrom(async (measure) => measure(work), forMs)
}

/** The same where each time something has to be made ready, which is not counted. */
export async function timedFrom(
  round: (measure: (work: () => Promise<unknown>) => Promise<void>) => Promise<unknown>,
  forMs: number,
): Promise<Times> {
  const took: number[] = []
  const measure = async (work: () => Promise<unknown>) => {
    const started = performance.now()
    await work()
    took.push(performance.now() - started)
  }
  // once to fill what is remembered between requests
  await round((work) => work().then(() => {}))
  const until = performance.now() + forMs
  while (took.length < fewest || (performance.now() < until && took.length < most)) {
    await round(measure)
  }
  return timesOf(took)
}

export function timesOf(took: readonly number[]): Times {
  const sorted = [...took].sort((a, b) => a - b)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2))
  return { p50: at(0.5), p99: at(0.99), worst: at(1), n: sorted.length }
}
