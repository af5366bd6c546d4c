import { existsSync } from 'node:fs'
import type { PoolConfig } from 'pg'
import { asOwner } from '../db/as-owner.ts'
import { migrateToLatest } from '../db/migrate.ts'
import { StartupError } from '../startup-error.ts'
import { codeOf, insertState, lockStates } from '../state/add-store.ts'
import { outlinesOf } from '../state/atlas.ts'
import { knownState } from '../state/known-states.ts'
import { territoryOf } from '../state/territory.ts'

/** `state add GA [FOLDER]`: an empty database becomes the one of another state's coalition. */
export async function addState(owner: PoolConfig, [code = '', folder]: string[]): Promise<string> {
  const state = knownState(code)
  if (!state) {
    throw new StartupError(`"${code}" is no state: two letters, such as GA.`)
  }
  if (folder !== undefined && !existsSync(folder)) {
    throw new StartupError(`There is no folder ${folder}.`)
  }
  if (state.code === 'AL') {
    throw new StartupError('Alabama comes by itself: npm start.')
  }
  const outlines = outlinesOf(state.fips)
  const territory = territoryOf(state, outlines, folder)
  await migrateToLatest(owner)
  await asOwner(owner, (db) =>
    db.transaction().execute(async (trx) => {
      await lockStates(trx)
      const found = await codeOf(trx)
      if (found !== undefined) {
        throw new StartupError(
          `This database is ${found}'s, and one database is for one state: name another one with DATA_DIR or DATABASE_URL.`,
        )
      }
      await insertState(trx, state, outlines, territory)
    }),
  )
  const { counties, regions } = territory
  const divided =
    regions.length === 1
      ? 'in one region, which admins divide under Regions'
      : `in ${regions.length} regions`
  return [
    `${state.name_en} is in: ${counties.length} counties, ${divided}.`,
    'Its directory is empty: organizers add institutions as they meet them, or bring in a spreadsheet.',
    'Start the server: npm start',
  ].join('\n')
}
