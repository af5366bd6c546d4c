import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { projectRoot } from '../../project-root.ts'

type Point = readonly [x: number, y: number]
type Ring = readonly Point[]

/** A county on paper: its outline, and where its symbol stands. Kilometres of the projection, y to the south. */
export type Shape = { rings: readonly Ring[]; middle: Point }

type Counties = GeometryCollection<{ fips: string }>

const file = join(projectRoot, 'data', 'geo', 'al-counties.lite.topo.json')
const topology: Topology<{ counties: Counties }> = JSON.parse(readFileSync(file, 'utf8'))
const { counties } = topology.objects

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

const features = feature(topology, counties).features as Feature<
  Polygon | MultiPolygon,
  { fips: string }
>[]

/** The 67 counties, by FIPS. */
export const shapes: ReadonlyMap<string, Shape> = new Map(
  features.map(({ geometry, properties }) => {
    const rings = ringsOf(geometry)
    const [largest = []] = rings.toSorted((a, b) => b.length - a.length)
    return [properties.fips, { rings, middle: middleOf(largest) }]
  }),
)

/** The border of the state. */
export const border: readonly Ring[] = (
  mesh(topology, counties, (a, b) => a === b) as MultiLineString
).coordinates.map((line) => line.map(projected))

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
