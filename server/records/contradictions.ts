import type { App } from '../app-type.ts'
import type { Member } from '../auth/policy.ts'
import type { InstitutionStanding } from '../counties/rules.ts'
import type { When } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { Contradiction } from './contract.ts'
import { readableAssessments } from './evidence-store.ts'
import { recordRows } from './store.ts'
import { toPublicRecord } from './wire.ts'

/** Both sides of every contradiction at `when`, in a county or of one institution: the heaviest first. */
export async function contradictionsAt(
  app: App,
  db: Db,
  member: Member,
  where: { county?: string | undefined; institution?: string | undefined },
  when: When,
): Promise<Contradiction[]> {
  const [institutions, standings] = await Promise.all([
    app.facts.institutions(when.knownOn),
    app.facts.standings(when),
  ])
  const isHere = ({ institutionId, weight }: InstitutionStanding) =>
    (where.institution === undefined || where.institution === institutionId) &&
    (where.county === undefined ||
      (weight > 0 && institutions.get(institutionId)?.counties.includes(where.county)))
  const found = [...standings.values()]
    .filter((standing) => standing.because.contradiction.length > 0 && isHere(standing))
    .sort((a, b) => b.weight - a.weight || (a.institutionId < b.institutionId ? -1 : 1))
  const [assessments, rows] = await Promise.all([
    readableAssessments(
      db,
      member,
      found.flatMap(({ because }) => because.alliance.map(({ entryId }) => entryId)),
    ),
    recordRows(db, { ids: found.flatMap(recordIds) }),
  ])
  return found.flatMap((standing) => {
    const { institutionId: id, alliance, because } = standing
    const [said] = because.alliance
    if (!said || (alliance !== 'active_ally' && alliance !== 'ally')) return []
    const opened = assessments.find((one) => one.id === said.entryId)
    const ids = recordIds(standing)
    return [
      {
        institution: { id, name: institutions.get(id)?.name ?? '' },
        said: {
          value: alliance,
          day: said.day,
          opens: opened !== undefined,
          contactId: opened?.contactId ?? null,
          basis: opened?.basis || null,
          author: opened ? { id: opened.authorId, name: opened.authorName } : null,
        },
        records: rows.filter((row) => ids.includes(row.id)).map(toPublicRecord),
      },
    ]
  })
}

function recordIds({ because }: InstitutionStanding): string[] {
  return because.contradiction.map(({ entryId }) => entryId)
}
