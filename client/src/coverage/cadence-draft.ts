import type { Cadence } from '../../../server/coverage/rules.ts'
import { type Influence, type Sector, sectors } from '../../../server/institutions/rules.ts'

/** As the table has them: the most influential first. */
export const influences = [3, 2, 1] as const satisfies readonly Influence[]

/** Days as they are typed, by sector and influence; blank for no rhythm. */
export type CadenceDraft = Readonly<Record<string, string>>

export const keyOf = (sector: Sector, influence: Influence) => `${sector}-${influence}`

export function draftOf(cadences: readonly Cadence[]): CadenceDraft {
  return Object.fromEntries(
    cadences.map(({ sector, influence, everyDays }) => [
      keyOf(sector, influence),
      String(everyDays),
    ]),
  )
}

export function cadencesFrom(draft: CadenceDraft): Cadence[] {
  return sectors.flatMap((sector) =>
    influences.flatMap((influence) => {
      const everyDays = Number(draft[keyOf(sector, influence)] ?? '')
      return everyDays > 0 ? [{ sector, influence, everyDays }] : []
    }),
  )
}
