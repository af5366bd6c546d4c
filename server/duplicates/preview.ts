import type { App } from '../app-type.ts'
import { momentOf } from '../counties/moment.ts'
import { countyStatus, type InstitutionFacts } from '../counties/rules.ts'
import type { Db } from '../db/database.ts'
import type { MergePreview } from './contract.ts'
import { type DuplicateRecord, joined, type Standing } from './rules.ts'
import { isUndecided, standsOn } from './store.ts'

/** What would move, and what stands in the way. */
export async function previewOf(
  db: Db,
  record: DuplicateRecord,
  { awayId, survivorId }: { awayId: string; survivorId: string },
): Promise<Omit<MergePreview, 'counties'>> {
  const [{ bothVoted, ...moves }, undecided] = await Promise.all([
    standsOn(db, record, awayId, survivorId),
    isUndecided(db, [awayId, survivorId]),
  ])
  return {
    moves,
    obstacles: [
      ...(bothVoted ? (['both_voted'] as const) : []),
      ...(undecided ? (['undecided_first'] as const) : []),
    ],
  }
}

/** Statuses of every county that either serves or the one that stays would serve, now and then. */
export async function countiesBeforeAndAfter(
  app: App,
  { awayId, survivorId }: { awayId: string; survivorId: string },
  standing: Standing,
): Promise<MergePreview['counties']> {
  const when = momentOf({})
  const known = await app.facts.institutions()
  const { thresholds } = app.facts
  const [away, survivor] = [known.get(awayId), known.get(survivorId)]
  if (!away || !survivor) return []
  const one = joined<InstitutionFacts>(survivor, away, standing)
  const all = [...known.values()]
  const statusOf = (institutions: readonly InstitutionFacts[]) => {
    const { alliance, accountability } = countyStatus(institutions, when, thresholds)
    return { alliance: alliance.value, accountability: accountability.value }
  }
  const concerned = new Set([...away.counties, ...survivor.counties, ...standing.counties])
  return [...concerned].sort().map((fips) => {
    const before = all.filter(({ counties }) => counties.includes(fips))
    const others = before.filter(({ id }) => id !== awayId && id !== survivorId)
    const after = one.counties.includes(fips) ? [...others, one] : others
    return { fips, before: statusOf(before), after: statusOf(after) }
  })
}
