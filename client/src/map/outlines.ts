import type { GeometryCollection, Topology } from 'topojson-specification'

export type Outlines = Topology<{ counties: GeometryCollection<{ fips: string; name: string }> }>

/** The outlines of the state's counties, from our own server; the service worker keeps them. */
export const stateCounties = await load(3)

async function load(tries: number): Promise<Outlines> {
  try {
    const answer = await fetch('/state/counties.json')
    if (answer.ok) return await answer.json()
    throw new Error(`the outlines of the counties: ${answer.status}`)
  } catch (error) {
    if (tries === 1) throw error
    return load(tries - 1)
  }
}
