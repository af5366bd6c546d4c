import { type Member, may } from '../auth/policy.ts'
import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { Addendum } from '../report-contents/contract.ts'
import { changedCounties, changedEntries, changedNumbers } from './addendum-rules.ts'
import type { Counted } from './count.ts'
import { seenEntries } from './entries-store.ts'
import type { Frozen } from './frozen.ts'
import { Lines } from './lines.ts'
import { entryKinds } from './number-rules.ts'

const toldAtMost = 200

interface Compared {
  knownOn: Day
  today: Day
  was: Counted
  /** the same questions, asked today */
  is: Counted
}

/** What became different since a report was finished, as the member may read it. */
export async function toAddendum(
  db: Db,
  member: Member,
  { knownOn, today, was, is }: Compared,
): Promise<Addendum> {
  const changed = changedEntries(was.groups, is.groups)
  const count = (change: string) => changed.filter((one) => one.change === change).length
  const { rulesVersion } = is.frozen
  return {
    knownOn,
    today,
    rulesVersion,
    numbers: correctedNumbers(member, was.frozen, is.frozen),
    counties:
      rulesVersion === was.frozen.rulesVersion
        ? changedCounties(was.frozen.counties, is.frozen.counties)
        : [],
    entries: {
      added: count('added'),
      removed: count('removed'),
      changed: count('changed'),
      items: await told(db, member, changed),
    },
  }
}

/** Every number that would be another one today; of people never one or two, unless she knows them by name. */
export function correctedNumbers(member: Member, was: Frozen, is: Frozen): Addendum['numbers'] {
  const tells = may(member, 'read_members')
  const [then, now] = [new Lines(was, tells), new Lines(is, tells)]
  const names = { ...is.names, ...was.names }
  const counties = new Map(was.counties.map(({ fips, name }) => [fips, name]))
  return changedNumbers(was.numbers, is.numbers).map(({ key }) => {
    const of = key.slice(key.lastIndexOf('.') + 1)
    return {
      key,
      of,
      name: names[of] ?? counties.get(of) ?? null,
      was: then.figure(key).value,
      is: now.figure(key).value,
    }
  })
}

/** Those of them that she may open, as they stand today: what was taken back since is only counted. */
async function told(db: Db, member: Member, changed: ReturnType<typeof changedEntries>) {
  const seen = await Promise.all(
    entryKinds.map(async (entry) => {
      const ids = changed.filter((one) => one.entry === entry).map(({ id }) => id)
      if (ids.length === 0) return []
      const { rows } = await seenEntries(db, member, entry, ids, undefined, toldAtMost)
      return rows.map(({ id, day }) => ({ entry, id, day: day === '0001-01-01' ? null : day }))
    }),
  )
  const changeOf = new Map(changed.map(({ entry, id, change }) => [`${entry} ${id}`, change]))
  return seen
    .flat()
    .slice(0, toldAtMost)
    .map((one) => ({ ...one, change: changeOf.get(`${one.entry} ${one.id}`) ?? 'changed' }))
}
