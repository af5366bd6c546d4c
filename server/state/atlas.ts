import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bbox, quantize } from 'topojson-client'
import { filter } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import type { Outlines } from './outlines.ts'

type Named = { name: string }
type Shape = Polygon<Named> | MultiPolygon<Named>
type Atlas = Topology<{ counties: GeometryCollection<Named> }>

/** Independent cities, such as Virginia's, have codes from here on; some are called like a county. */
const firstCity = 510

/**
 * The counties of a state, neighbours sharing their borders, from the Census's boundaries in us-atlas (2017 edition).
 * @param stateFips two digits; a state that is not in it has no counties
 */
export function outlinesOf(stateFips: string): Outlines {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json')
  const atlas: Atlas = JSON.parse(readFileSync(path, 'utf8'))
  const shapes = (atlas.objects.counties.geometries as Shape[])
    .filter((shape) => fipsOf(shape).startsWith(stateFips))
    .sort((a, b) => (fipsOf(a) < fipsOf(b) ? -1 : 1))
  const names = shapes.map(nameOf)
  const geometries = shapes.map((shape) => {
    const [fips, name] = [fipsOf(shape), nameOf(shape)]
    const isTwice = names.indexOf(name) !== names.lastIndexOf(name)
    const isCity = Number(fips.slice(2)) >= firstCity
    const properties = { fips, name: isTwice && isCity ? `${name} (city)` : name }
    return { ...shape, id: fips, properties }
  })
  const whole: Outlines = {
    ...atlas,
    objects: { counties: { type: 'GeometryCollection', geometries } },
  }
  // leaves out the lines of all other states
  const own = acrossTheDateLine(filter(whole, () => true) as Outlines)
  return { ...own, bbox: bbox(own) }
}

function fipsOf({ id }: Shape): string {
  return String(id)
}

function nameOf({ properties }: Shape): string {
  return (properties as Named).name
}

/** Alaska's last islands lie beyond the 180th meridian: drawn to the west of the others, not around the earth. */
function acrossTheDateLine(topology: Outlines): Outlines {
  const [west, , east] = bbox(topology)
  if (east - west < 180 || !topology.transform) return topology
  const { scale, translate } = topology.transform
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = 0, dy = 0]) => {
      ;[x, y] = [x + dx, y + dy]
      const [lng, lat] = [x * scale[0] + translate[0], y * scale[1] + translate[1]]
      return [lng > 0 ? lng - 360 : lng, lat]
    })
  })
  const { transform: _, ...flat } = topology
  return quantize({ ...flat, arcs }, 1e5)
}
