import type { App } from '../app-type.ts'
import type { Member } from '../auth/policy.ts'
import { setByHand } from '../counties/listed.ts'
import type { When } from '../days.ts'
import type { Db } from '../db/database.ts'
import { overrideAspects } from '../overrides/rules.ts'
import { overrideRows, overrideWords } from '../overrides/store.ts'
import { toSetByHand } from '../overrides/wire.ts'
import type { Pack } from './contract.ts'

/** What leads set by hand in her counties, where they did. */
export async function setIn(app: App, db: Db, member: Member, when: When): Promise<Pack['set']> {
  const set = await setByHand(app.facts, when, undefined)
  const ids = member.counties.flatMap((fips) =>
    overrideAspects.flatMap((aspect) => set(fips, aspect)?.id ?? []),
  )
  const [rows, words] = await Promise.all([
    overrideRows(app.factsDb, { ids }, ids.length),
    overrideWords(db, member, ids),
  ])
  return member.counties.flatMap((fips) => {
    const here = rows.filter(({ countyFips }) => countyFips === fips)
    if (here.length === 0) return []
    return [
      {
        fips,
        alliance: toSetByHand(here, words, 'alliance'),
        accountability: toSetByHand(here, words, 'accountability'),
      },
    ]
  })
}
