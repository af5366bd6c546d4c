import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { CRS, latLng, latLngBounds } from 'leaflet'
import { feature, mesh } from 'topojson-client'
import { stateCounties as topology } from './outlines.ts'

export type CountyShape = Feature<Polygon | MultiPolygon, { fips: string; name: string }>
type Shapes = FeatureCollection<CountyShape['geometry'], CountyShape['properties']>

const { counties } = topology.objects

/** The counties of the state: no tile is ever asked for. */
export const countyShapes = feature(topology, counties) as Shapes

const [west = 0, south = 0, east = 0, north = 0] = topology.bbox ?? []
export const stateBounds = latLngBounds([south, west], [north, east])

/** Drawing upon the map happens in kilometres of its projection, x to the east and y to the south. */
const metresPerUnit = 1000
export const unitsAroundEarth = (2 * Math.PI * 6_378_137) / metresPerUnit

export type Point = { x: number; y: number }

function pointOf([lng = 0, lat = 0]: Position): Point {
  const { x, y } = CRS.EPSG3857.project(latLng(lat, lng))
  return { x: x / metresPerUnit, y: -y / metresPerUnit }
}

const topLeft = pointOf([west, north])
const bottomRight = pointOf([east, south])
export const frame = {
  ...topLeft,
  width: bottomRight.x - topLeft.x,
  height: bottomRight.y - topLeft.y,
}
export const viewBox = `${frame.x} ${frame.y} ${frame.width} ${frame.height}`

function pathOf(line: readonly Position[], end: 'Z' | ''): string {
  const points = line.map(pointOf).map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)
  return `M${points.join('L')}${end}`
}

function ringsOf({ geometry }: CountyShape): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

/** Outlines of counties as SVG paths, by FIPS. */
export const outlines: ReadonlyMap<string, string> = new Map(
  countyShapes.features.map((shape) => [
    shape.properties.fips,
    ringsOf(shape)
      .map((ring) => pathOf(ring, 'Z'))
      .join(''),
  ]),
)

const largestParts = new Map(
  countyShapes.features.map((shape) => [shape.properties.fips, largestOf(ringsOf(shape))]),
)

/** The middle of each county, where its symbol stands, by FIPS. */
export const middles: ReadonlyMap<string, Point> = largestParts

/** Side of a square as large as the average county, in kilometres of the projection. */
export const averageSide = Math.sqrt(
  [...largestParts.values()].reduce((sum, { area }) => sum + area, 0) / largestParts.size,
)

function largestOf(rings: Position[][]) {
  const [largest] = rings.map(areaAndCentre).sort((a, b) => b.area - a.area)
  return largest ?? { x: 0, y: 0, area: 0 }
}

function areaAndCentre(ring: Position[]): Point & { area: number } {
  const points = ring.map(pointOf)
  let doubled = 0
  let x = 0
  let y = 0
  for (const [at, a] of points.entries()) {
    const b = points[(at + 1) % points.length] ?? a
    const cross = a.x * b.y - b.x * a.y
    doubled += cross
    x += (a.x + b.x) * cross
    y += (a.y + b.y) * cross
  }
  return { x: x / (3 * doubled), y: y / (3 * doubled), area: Math.abs(doubled / 2) }
}

function linesOf(isLine: (one: string, other: string) => boolean): string {
  const lines = mesh(topology, counties, (a, b) => isLine(fipsOf(a), fipsOf(b)))
  return lines.coordinates.map((line) => pathOf(line, '')).join('')
}

function fipsOf({ properties }: { properties?: object | undefined }): string {
  return (properties as CountyShape['properties']).fips
}

export const stateOutline = linesOf((one, other) => one === other)

let lastRegions = { key: '', lines: '' }

/** The lines between counties of different regions. Made again only when a county changes its region. */
export function regionLines(regionOf: ReadonlyMap<string, string>): string {
  const key = [...regionOf].join()
  if (key !== lastRegions.key) {
    const lines = linesOf((one, other) => regionOf.get(one) !== regionOf.get(other))
    lastRegions = { key, lines }
  }
  return lastRegions.lines
}
