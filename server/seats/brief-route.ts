import type { App } from '../app-type.ts'
import { may } from '../auth/policy.ts'
import { requires } from '../auth/sessions.ts'
import { momentOf } from '../counties/moment.ts'
import { institutionStatus } from '../counties/rules.ts'
import { problem } from '../errors.ts'
import * as store from './brief-store.ts'
import { getBrief } from './contract.ts'
import { binding, promiseRows } from './promise-store.ts'
import { seatsWithTenures } from './seat-store.ts'
import { isHolding, toHolder, toPromise, toSeatListed } from './wire.ts'

export async function briefRoute(app: App): Promise<void> {
  app.route({
    ...getBrief,
    preHandler: requires('read_directory'),
    handler: async ({ db, member, params }) => {
      const { facts } = app
      const [row] = await seatsWithTenures(db, { id: params.id }, 1)
      const known = row && (await facts.institutions()).get(row.institutionId)
      if (!row || !known) throw problem('not_found')
      const { institutionId, tenures } = row
      const people = tenures.map(({ personId }) => personId)
      const [counties, asks, promises, contacts, knownBy, records, states] = await Promise.all([
        store.countyFacts(db, institutionId),
        store.askRows(db, member, row),
        promiseRows(db, member, binding(row, people)),
        store.contactCount(db, member, institutionId),
        store.knownByRows(db, member, institutionId),
        store.recordRows(db, institutionId),
        facts.commitmentStates([institutionId]),
      ])
      const when = momentOf({})
      const status = institutionStatus(known, when, facts.thresholds)
      const listed = toSeatListed(row, member)
      const last = tenures.find((one) => !isHolding(one))
      return {
        id: row.id,
        title: row.title,
        institution: listed.institution,
        counties,
        holders: listed.holders,
        vacantSince: listed.vacantSince,
        predecessor: last ? toHolder(last) : null,
        asks: asks.map(({ en, es, ...ask }) => ({ ...ask, text: { en, es } })),
        promises: promises.map((one) => toPromise(one, states)),
        contacts,
        knownBy: knownBy.map(({ id, name, lastOn, ...one }) => ({
          ...one,
          member: { id, name },
          lastOn: lastOn ?? when.asOf,
        })),
        alliance: status.alliance,
        freshness: status.freshness,
        ageDays: status.ageDays,
        contradiction: status.contradiction,
        records,
        readsNotes: may(member, 'read_notes'),
        asOf: when.asOf,
      }
    },
  })
}
