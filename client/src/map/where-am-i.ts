import { countiesAt } from './county-at.ts'
import { stateCounties } from './outlines.ts'

/** Where she is, as far as the map goes: counties, the likeliest first; or why that cannot be said. */
export type Whereabouts = { counties: string[] } | { problem: 'denied' | 'noFix' | 'elsewhere' }

/** A satellite takes its time under trees; a place of a few minutes ago is as good for a county. */
const asked = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 300_000 }

/** Asks the device, and looks it up in the outlines that are here. The place goes nowhere, and is not kept. */
export async function whereAmI(): Promise<Whereabouts> {
  // only pages that came safely may ask
  if (!('geolocation' in navigator)) return { problem: 'noFix' }
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const counties = countiesAt(coords, stateCounties)
        resolve(counties.length > 0 ? { counties } : { problem: 'elsewhere' })
      },
      ({ code, PERMISSION_DENIED }) =>
        resolve({ problem: code === PERMISSION_DENIED ? 'denied' : 'noFix' }),
      asked,
    )
  })
}
