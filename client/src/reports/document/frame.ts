import { frame, outlines, type Point } from '../../map/topology.ts'

export type Box = { x: number; y: number; width: number; height: number }

const margin = 0.06

/** Whether so few counties are shown that the drawing comes near enough to name them. */
export function isNear(counties: readonly { fips: string }[]): boolean {
  return counties.length > 0 && counties.length <= outlines.size / 2
}

/**
 * The part of the state that shows these counties, with some of what lies around them; all of it when they are most
 * of it anyway. In kilometres of the map's projection.
 */
export function boxAround(fips: ReadonlySet<string>): Box {
  if (!isNear([...fips].map((one) => ({ fips: one })))) return frame
  const points = [...fips].flatMap((one) => ringsOf(outlines.get(one) ?? '')).flat()
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const around = margin * Math.max(width, height)
  return {
    x: left - around,
    y: top - around,
    width: width + 2 * around,
    height: height + 2 * around,
  }
}

/** The rings of an outline, each as its points. */
export function ringsOf(path: string): Point[][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((ring) =>
      [...ring.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
        x: Number(x),
        y: Number(y),
      })),
    )
}
