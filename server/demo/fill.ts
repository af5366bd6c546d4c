import type pg from 'pg'
import { insertInvite } from '../auth/invite-store.ts'
import { linkFor, sharedLinkFor } from '../auth/links.ts'
import type { Day } from '../days.ts'
import { asOwner } from '../db/as-owner.ts'
import { keeping } from '../db/keeper.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { StartupError } from '../startup-error.ts'
import { addAsks } from './asks.ts'
import { addCampaignWork } from './campaigns.ts'
import { addContacts } from './contacts.ts'
import { addDuplicates } from './duplicates.ts'
import { addExports } from './exports.ts'
import { addFollowThrough } from './follow-through.ts'
import { addFollowUps } from './follow-ups.ts'
import { addImpressions } from './impressions.ts'
import { addMembers } from './members.ts'
import { addNewcomers } from './newcomers.ts'
import { addOverrides } from './overrides.ts'
import { addOwnKinds } from './own-kinds.ts'
import { addPromises } from './promises.ts'
import { addProof } from './proof.ts'
import { addRecords } from './records.ts'
import { type PlannedReports, planReports, writeReports } from './reports.ts'
import { sealRestricted } from './seal.ts'
import { planSecondThoughts } from './second-thoughts.ts'
import { type SecondThought, writeSecondThoughts } from './second-thoughts-store.ts'
import { addStaff } from './staff.ts'
import { addSteps } from './steps.ts'
import {
  type Agreement,
  type EndedRecord,
  endRecords,
  hasMembers,
  noRows,
  type Place,
  readAgreements,
  readCounties,
  readPlaces,
  writeRows,
} from './store.ts'
import { addTags } from './tags.ts'
import { type Tagged, tagPlaces } from './tags-store.ts'
import { addTurnovers } from './turnovers.ts'
import { chooseVisited } from './visited.ts'
import { planVisits } from './visits.ts'
import type { World } from './world.ts'

/** A way in: the link works again and again, as long as the database is marked as a demo. */
export interface DemoLink {
  role: string
  name: string
  url: string
}

export interface FilledDemo {
  links: DemoLink[]
  /** the address of a report for people without an account */
  shared: string
}

/**
 * Fills a migrated and seeded database with an invented year that ends yesterday, the same in every run for the
 * same `today`, and marks it as a demo. The institutions are real, what is said of them is not.
 * @throws StartupError when somebody uses this database already
 */
export async function fillDemo(options: {
  owner: pg.PoolConfig
  publicUrl: string
  today: Day
  keyring: Keyring
}): Promise<FilledDemo> {
  return asOwner(keeping(options.owner, 'demo'), async (db) => {
    if (await hasMembers(db)) {
      throw new StartupError('The demo needs an empty database; this one has members already.')
    }
    const counties = await readCounties(db)
    const world: World = { today: options.today, counties, rows: noRows(), members: [] }
    const places = await readPlaces(db)
    const { ended, thoughts, reports, tagged } = tellTheYear(
      world,
      places,
      await readAgreements(db),
    )
    sealRestricted(world.rows, options.keyring)
    const links = await db.transaction().execute(async (trx) => {
      await writeRows(trx, world.rows)
      await endRecords(trx, ended)
      await tagPlaces(trx, tagged)
      await writeSecondThoughts(trx, thoughts)
      const links: DemoLink[] = []
      for (const { id, name, roles } of world.members) {
        const { token } = await insertInvite(trx, { memberId: id, kind: 'demo', createdBy: null })
        links.push({ role: roles.join(), name, url: linkFor(options.publicUrl, token) })
      }
      return links
    })
    // counted from what stands there now
    const secret = await writeReports(db, world, reports)
    return { links, shared: sharedLinkFor(options.publicUrl, secret) }
  })
}

/** @returns what came with the product and has ended in this year, and notes that two went on writing at once */
function tellTheYear(
  world: World,
  places: readonly Place[],
  agreements: readonly Agreement[],
): {
  ended: EndedRecord[]
  thoughts: readonly SecondThought[]
  reports: PlannedReports
  tagged: readonly Tagged[]
} {
  addMembers(world)
  const newcomers = addNewcomers(world)
  addDuplicates(world, newcomers)
  const visited = chooseVisited([...places, ...newcomers])
  addStaff(world, visited)
  const contacts = addContacts(world, planVisits(world, visited))
  addImpressions(world, visited)
  addPromises(world, contacts)
  addSteps(world)
  addProof(world, places)
  addAsks(world, contacts)
  addTurnovers(world, contacts)
  addFollowUps(world, contacts)
  addFollowThrough(world)
  addOverrides(world)
  addExports(world)
  const ended = addRecords(world, places, agreements)
  addCampaignWork(world, contacts, places)
  addOwnKinds(world)
  const tagged = addTags(world, places, newcomers)
  const thoughts = planSecondThoughts(world, contacts)
  const reports = planReports(world)
  world.rows.audit.sort((a, b) => (String(a.at) < String(b.at) ? -1 : 1))
  return { ended, thoughts, reports, tagged }
}
