import type { InstitutionStanding } from '../counties/rules.ts'
import type { Influence, Sector } from '../institutions/rules.ts'
import { movementOf } from './movement-rules.ts'

type Standing = Pick<InstitutionStanding, 'weight' | 'alliance' | 'freshness' | 'lastHeldOn'>

/** Where we have not been: never, or not for so long that what we know is stale. */
export type Gap = 'never' | 'stale' | null

export function gapOf({ lastHeldOn, freshness }: Standing): Gap {
  if (lastHeldOn === null) return 'never'
  return freshness === 'stale' || freshness === 'expired' ? 'stale' : null
}

/** The numbers in which an institution counts at a day, given where it stands then and stood at the start. */
export function institutionKeys(
  institution: { sector: Sector; kind: string; influence: Influence },
  before: Standing,
  after: Standing,
): string[] {
  const keys: string[] = []
  if (after.weight > 0) {
    const gap = gapOf(after)
    keys.push('coverage.institutions', ...(gap ? [`coverage.${gap}`] : []))
    if (institution.influence === 3) {
      keys.push('coverage.key_seats', ...(gap ? [`coverage.key_${gap}`] : []))
    }
  }
  const movement = movementOf(institution)
  if (movement === null) return keys
  keys.push(`movements.${movement}.institutions`)
  if (!isAlly(after)) return keys
  keys.push(`movements.${movement}.allies`)
  return isAlly(before) ? keys : [...keys, `movements.${movement}.won`]
}

function isAlly({ alliance }: Standing): boolean {
  return alliance === 'active_ally' || alliance === 'ally'
}
