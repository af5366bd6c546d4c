import { middles } from './topology.ts'

const directions: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** Going sideways costs this much more than going on: the next county is the one most straight ahead. */
const sideways = 2.2

/** The county next to this one in the direction of an arrow key; undefined at the edge, or for other keys. */
export function neighbourOf(fips: string, key: string): string | undefined {
  const direction = directions[key]
  const from = middles.get(fips)
  if (!direction || !from) return undefined
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [candidate, to] of middles) {
    const ahead = (to.x - from.x) * direction[0] + (to.y - from.y) * direction[1]
    const aside =
      Math.abs((to.x - from.x) * direction[1]) + Math.abs((to.y - from.y) * direction[0])
    const cost = ahead + sideways * aside
    if (ahead <= 0 || aside > 2 * ahead || cost >= least) continue
    least = cost
    nearest = candidate
  }
  return nearest
}
