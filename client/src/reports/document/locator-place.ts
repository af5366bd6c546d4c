import type { Point } from '../../map/topology.ts'
import type { Box } from './frame.ts'

/** What must not be covered: outlines of counties as rings of points, and boxes of their names. */
export type Taken = { rings: readonly (readonly Point[])[]; boxes: readonly Box[] }

const high = 0.26
const inset = 0.02
/** How finely a corner is looked at. */
const steps = 12

/**
 * Where the small map of the state stands: in a corner where nothing of the report lies, or beside it, upon which the
 * drawing is wider.
 * @param shape width of the small map for each of its height
 */
export function placeLocator(box: Box, shape: number, taken: Taken): { place: Box; box: Box } {
  const height = box.height * high
  const width = height * shape
  const gap = inset * Math.max(box.width, box.height)
  const [west, east] = [box.x + gap, box.x + box.width - width - gap]
  const [top, bottom] = [box.y + gap, box.y + box.height - height - gap]
  const corners = [
    { x: east, y: bottom },
    { x: west, y: bottom },
    { x: east, y: top },
    { x: west, y: top },
  ].map((corner) => ({ ...corner, width, height }))
  const free = corners.find((corner) => isFree(corner, taken))
  if (free) return { place: free, box }
  const wider = { ...box, width: box.width + width + 2 * gap }
  return { place: { x: box.x + box.width + gap, y: bottom, width, height }, box: wider }
}

function isFree(corner: Box, { rings, boxes }: Taken): boolean {
  if (boxes.some((one) => overlap(corner, one))) return false
  if (rings.some((ring) => ring.some((point) => isIn(corner, point)))) return false
  // no corner of a county lies in it: but the inside of one may
  const at = Array.from({ length: steps + 1 }, (_, step) => step / steps)
  return !at.some((across) =>
    at.some((down) => {
      const point = { x: corner.x + across * corner.width, y: corner.y + down * corner.height }
      return rings.some((ring) => isInside(ring, point))
    }),
  )
}

function overlap(a: Box, b: Box): boolean {
  const across = a.x < b.x + b.width && b.x < a.x + a.width
  return across && a.y < b.y + b.height && b.y < a.y + a.height
}

function isIn({ x, y, width, height }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
}

function isInside(ring: readonly Point[], { x, y }: Point): boolean {
  let inside = false
  for (const [at, a] of ring.entries()) {
    const b = ring[(at + 1) % ring.length] ?? a
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}
