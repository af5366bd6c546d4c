/** How often a try of one kind takes longer than one of the other: 0.5 when their times tell nothing. */
export function oftenSlower(one: number[], other: number[]): number {
  const wins = one.flatMap((a) => other.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)))
  return wins.reduce((sum, win) => sum + win, 0) / wins.length
}

/**
 * Measures, and measures again what seemed to tell something: whatever else a machine does makes one measure odd,
 * and not three in a row for the same kind; what really takes longer is seen in each.
 * @param measure the kinds whose times tell something
 */
export async function toldThreeTimes(measure: () => Promise<string[]>): Promise<string[]> {
  let told = await measure()
  for (let again = 0; again < 2 && told.length > 0; again += 1) {
    const next = await measure()
    told = told.filter((kind) => next.includes(kind))
  }
  return told
}
