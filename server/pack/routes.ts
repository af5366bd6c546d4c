import { createHash } from 'node:crypto'
import type { App } from '../app-type.ts'
import type { SessionMember } from '../auth/session-store.ts'
import { toSession } from '../auth/session-wire.ts'
import { requires } from '../auth/sessions.ts'
import { countyRows, regionRows } from '../counties/county-store.ts'
import { listedCounties } from '../counties/listed.ts'
import { momentOf } from '../counties/moment.ts'
import { rulesVersion } from '../counties/rules.ts'
import { changedSince, markNow, sweepChanges } from './changes-store.ts'
import { getPack, type Pack } from './contract.ts'
import * as lists from './lists.ts'
import { packLists, packVersion, without } from './rules.ts'
import { setIn } from './set-by-hand.ts'
import { toPackCounties, toPackRegions } from './wire.ts'

/** Everything, where nothing of it is on the phone yet. */
const everything = {
  institutions: 'all',
  contacts: 'all',
  commitments: 'all',
  followUps: 'all',
  asks: 'all',
  members: 'all',
} as const

const sweepEveryMs = 60 * 60_000

export async function packRoutes(app: App): Promise<void> {
  let sweptAt = 0

  app.route({
    ...getPack,
    preHandler: requires('read_statuses'),
    handler: async ({ db, member, query }) => {
      const generation = generationOf(member, app)
      const [from, xmin = '', mark = ''] = query.since?.split('.') ?? []
      // first: all that is read from here on is as new as this or newer, and what is newer is told the next time again
      const now = await markNow(db)
      const changed =
        from === generation ? await changedSince(db, member, { xmin, mark }) : undefined
      const which = changed ?? everything
      const when = momentOf({})
      const reading = { db, app, member, when }
      const found = {
        institutions: await lists.institutionsIn(reading, which.institutions),
        contacts: await lists.contactsIn(reading, which.contacts),
        commitments: await lists.commitmentsIn(reading, which.commitments),
        followUps: await lists.followUpsIn(reading, which.followUps),
        asks: await lists.asksIn(reading, which.asks),
        members: await lists.membersIn(reading, which.members),
      }
      const [counties, regions] = changed
        ? [[], []]
        : await Promise.all([countyRows(db), regionRows(db)])
      return {
        seq: `${generation}.${now.xmin}.${now.mark}`,
        at: new Date().toISOString(),
        full: changed === undefined,
        session: await toSession(app, member),
        listed: await listedCounties(app.facts, app.db, when, undefined),
        set: await setIn(app, db, member, when),
        regions: toPackRegions(regions, counties),
        counties: toPackCounties(regions, counties, member.counties),
        ...found,
        removed: Object.fromEntries(
          packLists.map((name) => [name, changed ? without(changed[name], found[name]) : []]),
        ) as Pack['removed'],
      }
    },
    onResponse: async () => {
      if (Date.now() - sweptAt < sweepEveryMs) return
      sweptAt = Date.now()
      await sweepChanges(app.db).catch((error) => app.log.warn({ err: error }, 'changes not swept'))
    },
  })
}

/** What decides what a member may see, and how it is told: when it changes, she gets everything anew. */
function generationOf(member: SessionMember, app: App): string {
  const { id, roles, organizationId, counties } = member
  const deciding = [packVersion, rulesVersion, id, organizationId, [...roles].sort(), counties]
  return createHash('sha256')
    .update(JSON.stringify([...deciding, app.facts.thresholds]))
    .digest('base64url')
    .slice(0, 22)
}
