import { useEffect, useRef, useState } from 'react'
import type { CountyListed } from '../../../server/counties/contract.ts'

const markedMs = 15_000
const none: ReadonlySet<string> = new Set()

/** What people would call a change of a county; that a day has passed is none. */
function essence(county: CountyListed) {
  const { alliance, accountability, set, counts, contradictions, lastHeldOn } = county
  return JSON.stringify([alliance, accountability, set, counts, contradictions, lastHeldOn])
}

/**
 * The counties that differ from what was on screen a moment ago, for a while. Looking at another
 * sector or day is no change: `view` names what is looked at.
 */
export function useChanged(counties: readonly CountyListed[], view: string): ReadonlySet<string> {
  const before = useRef<{ view: string; essences: Map<string, string> }>(undefined)
  const [changed, setChanged] = useState(none)

  useEffect(() => {
    if (counties.length === 0) return
    const essences = new Map(counties.map((county) => [county.fips, essence(county)]))
    const known = before.current
    before.current = { view, essences }
    if (known?.view !== view) return setChanged(none)
    const differing = [...essences].filter(([fips, now]) => known.essences.get(fips) !== now)
    if (differing.length > 0) setChanged(new Set(differing.map(([fips]) => fips)))
  }, [counties, view])

  useEffect(() => {
    if (changed.size === 0) return
    const timer = setTimeout(() => setChanged(none), markedMs)
    return () => clearTimeout(timer)
  }, [changed])

  return changed
}
