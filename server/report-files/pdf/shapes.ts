import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { Outlines } from '../../state/outlines.ts'

type Point = readonly [x: number, y: number]
type Ring = readonly Point[]

/** A county on paper: its outline, and where its symbol stands. Kilometres of the projection, y to the south. */
export type Shape = { rings: readonly Ring[]; middle: Point }

const radius = 6_378.137
const radians = Math.PI / 180

/** Mercator, as the map on screen: a county looks the same on both. */
function projected([lng = 0, lat = 0]: Position): Point {
  return [radius * radians * lng, -radius * Math.log(Math.tan(Math.PI / 4 + (radians * lat) / 2))]
}

function ringsOf({ type, coordinates }: Polygon | MultiPolygon): Ring[] {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat()
  return rings.map((ring) => ring.map(projected))
}

function middleOf(ring: Ring): Point {
  let [doubled, x, y] = [0, 0, 0]
  for (const [at, a] of ring.entries()) {
    const b = ring[(at + 1) % ring.length] ?? a
    const cross = a[0] * b[1] - b[0] * a[1]
    doubled += cross
    x += (a[0] + b[0]) * cross
    y += (a[1] + b[1]) * cross
  }
  return [x / (3 * doubled), y / (3 * doubled)]
}

/** A state on paper: its counties by FIPS, and its border. */
export type Drawing = { shapes: ReadonlyMap<string, Shape>; border: readonly Ring[] }

let last: { of: Outlines; drawing: Drawing } | undefined

/** Made once: a report has many maps, and a server one state. */
export function drawingOf(outlines: Outlines): Drawing {
  if (last?.of !== outlines) last = { of: outlines, drawing: drawn(outlines) }
  return last.drawing
}

function drawn(topology: Outlines): Drawing {
  const { counties } = topology.objects
  const features = feature(topology, counties).features as Feature<
    Polygon | MultiPolygon,
    { fips: string }
  >[]
  const lines = mesh(topology, counties, (a, b) => a === b) as MultiLineString
  return {
    shapes: new Map(
      features.map(({ geometry, properties }) => {
        const rings = ringsOf(geometry)
        const [largest = []] = rings.toSorted((a, b) => b.length - a.length)
        return [properties.fips, { rings, middle: middleOf(largest) }]
      }),
    ),
    border: lines.coordinates.map((line) => line.map(projected)),
  }
}

export type Box = { x: number; y: number; width: number; height: number }

/** What holds all of these, with a share of it left free around. */
export function boxAround(rings: readonly Ring[], margin = 0.03): Box {
  const xs = rings.flat().map(([x]) => x)
  const ys = rings.flat().map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const free = margin * Math.max(width, height)
  return { x: left - free, y: top - free, width: width + 2 * free, height: height + 2 * free }
}

/** As the path of an SVG. */
export function pathOf(rings: readonly Ring[], end: 'Z' | '' = 'Z'): string {
  return rings
    .map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${end}`)
    .join('')
}
