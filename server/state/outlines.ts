import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { projectRoot } from '../project-root.ts'

/** The counties of a state as maps draw them, in degrees: TopoJSON, with the box around all of them. */
export type Outlines = Topology<{ counties: GeometryCollection<NamedCounty> }>

export type NamedCounty = { fips: string; name: string }

/** Which counties are drawn, in the order of the file. */
export function namedIn({ objects }: Outlines): NamedCounty[] {
  return objects.counties.geometries.map(({ properties }) => properties as NamedCounty)
}

/** Alabama's, which come with the code. */
export function alabamaOutlines(): Outlines {
  const file = join(projectRoot, 'data', 'geo', 'al-counties.lite.topo.json')
  return JSON.parse(readFileSync(file, 'utf8'))
}
