import { baseKind, type Sector } from '../institutions/rules.ts'
import type { Movement } from './rules.ts'

const byKind: Readonly<Record<string, Movement>> = {
  african_american: 'african_american',
  church: 'faith',
  lgbtq: 'lgbtq',
  union_local: 'labor',
  immigrant_led: 'immigrant_led',
  civic: 'civic',
}

/** The movement that an institution belongs to; null for offices, police, and what its kind does not tell. */
export function movementOf({ sector, kind }: { sector: Sector; kind: string }): Movement | null {
  if (sector === 'business' || sector === 'service') return sector
  return sector === 'community' ? (byKind[baseKind(kind)] ?? null) : null
}
