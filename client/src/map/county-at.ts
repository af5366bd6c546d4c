import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Outlines } from './outlines.ts'

type Named = { fips: string; name: string }
type Shape = Feature<Polygon | MultiPolygon, Named>

/**
 * So far, in metres, the map's outlines may lie from the real border: they are drawn with few points. 99 of 100 points
 * of the Census's own outlines lie nearer than this, half of them nearer than 25 m.
 */
const drawnWithin = 4_500

/** Degrees, as the browser gives them, and how far off they may be, in metres. */
export type Place = { latitude: number; longitude: number; accuracy: number }

/**
 * The counties that a place may lie in, by the outlines that this phone carries: the likeliest first, and more than one
 * where it is near a border. None far from the state.
 * @returns FIPS of each
 */
export function countiesAt({ latitude, longitude, accuracy }: Place, outlines: Outlines): string[] {
  const shapes = feature(outlines, outlines.objects.counties) as FeatureCollection<
    Shape['geometry'],
    Named
  >
  const within = accuracy + drawnWithin
  const toMetres = metresAround(latitude, longitude)
  return shapes.features
    .map((shape) => {
      const rings = ringsOf(shape).map((ring) => ring.map(toMetres))
      return { fips: shape.properties.fips, away: isInside(rings) ? 0 : distanceTo(rings), rings }
    })
    .filter(({ away }) => away <= within)
    .sort((a, b) => a.away - b.away)
    .map(({ fips }) => fips)
}

type Point = { x: number; y: number }

/** Around one place the earth is flat enough: metres to the east and to the north of it. */
function metresAround(latitude: number, longitude: number) {
  const perDegree = (Math.PI / 180) * 6_371_000
  const narrower = Math.cos((latitude * Math.PI) / 180)
  return ([lng = 0, lat = 0]: Position): Point => ({
    x: (lng - longitude) * perDegree * narrower,
    y: (lat - latitude) * perDegree,
  })
}

function ringsOf({ geometry }: Shape): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

function sidesOf(ring: readonly Point[]): [Point, Point][] {
  return ring.map((a, at) => [a, ring[(at + 1) % ring.length] ?? a])
}

/** Whether the place itself is inside: a line to the east of it crosses the outline an odd number of times. */
function isInside(rings: readonly Point[][]): boolean {
  const crossed = rings.flatMap(sidesOf).filter(([a, b]) => {
    if (a.y > 0 === b.y > 0) return false
    return a.x + ((b.x - a.x) * -a.y) / (b.y - a.y) > 0
  })
  return crossed.length % 2 === 1
}

function distanceTo(rings: readonly Point[][]): number {
  return Math.min(...rings.flatMap(sidesOf).map(([a, b]) => distanceToSide(a, b)))
}

function distanceToSide(a: Point, b: Point): number {
  const along = { x: b.x - a.x, y: b.y - a.y }
  const length = along.x ** 2 + along.y ** 2
  const part =
    length === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * along.x + a.y * along.y) / length))
  return Math.hypot(a.x + part * along.x, a.y + part * along.y)
}
