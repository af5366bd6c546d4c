import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { mayMerge } from '../auth/policy.ts'
import { requires } from '../auth/sessions.ts'
import { countyRows } from '../counties/county-store.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { problem } from '../errors.ts'
import type { InstitutionFacts } from '../institutions/contract.ts'
import { saidOf as institutionSaid, refuseMisfit } from '../institutions/editing.ts'
import type { Influence } from '../institutions/rules.ts'
import { scopeOf } from '../institutions/store.ts'
import { editorOf } from '../merging/edit.ts'
import { saidOf as personSaid } from '../people/editing.ts'
import { factsHash, sendReceipt } from '../writes.ts'
import { apartRoutes } from './apart-routes.ts'
import { pairsApart } from './apart-store.ts'
import * as contract from './contract.ts'
import { entriesOf, tagsOfBoth } from './entries-store.ts'
import { likelyPairs, pairKey } from './likely.ts'
import { mergeTwo, refuseStrangers, type Two, undoMerge } from './merge.ts'
import { countiesBeforeAndAfter, previewOf } from './preview.ts'
import type { DuplicateRecord, Standing } from './rules.ts'
import { duplicateRecords } from './rules.ts'
import { mergedRows } from './store.ts'
import { toMerged, toPair } from './wire.ts'

/** More than anybody goes through in one sitting. */
const pairsAtMost = 100

/** Entries of the directory that are one and the same: found, compared, merged, and parted again. */
export async function duplicateRoutes(app: App): Promise<void> {
  app.route({
    ...contract.listDuplicates,
    preHandler: requires('merge_duplicates'),
    handler: async ({ db, member, query }) => {
      const { record, county, region } = query
      const inRegion = region ? await countiesOf(app, region) : undefined
      const apart = await pairsApart(db)
      const found = []
      for (const one of record ? [record] : duplicateRecords) {
        const entries = (await entriesOf[one](db, 'all')).filter(
          ({ counties }) =>
            mayMerge(member, counties) &&
            (county === undefined || counties.includes(county)) &&
            (inRegion === undefined || counties.some((fips) => inRegion.has(fips))),
        )
        found.push(...likelyPairs(one, entries).map((pair) => ({ record: one, ...pair })))
      }
      const open = found
        .filter(({ one, other }) => !apart.has(pairKey(one.id, other.id)))
        .sort((a, b) => b.score - a.score)
      return { items: open.slice(0, pairsAtMost).map(toPair), total: open.length }
    },
  })

  app.route({
    ...contract.previewInstitutions,
    preHandler: requires('merge_duplicates'),
    handler: async (request) => {
      const { db, member, body } = request
      refuseMisfit(body.facts)
      await refuseStrangers(db, member, { record: 'institution', ...body })
      const [preview, counties] = await Promise.all([
        previewOf(db, 'institution', body),
        countiesBeforeAndAfter(app, body, standingOf(body.facts)),
      ])
      return { ...preview, counties }
    },
  })

  app.route({
    ...contract.previewPeople,
    preHandler: requires('merge_duplicates'),
    handler: async ({ db, member, body }) => {
      await refuseStrangers(db, member, { record: 'person', ...body })
      return { ...(await previewOf(db, 'person', body)), counties: [] }
    },
  })

  app.route({
    ...contract.mergeInstitutions,
    preHandler: requires('merge_duplicates'),
    handler: async (request, reply) => {
      refuseMisfit(request.body.facts)
      const { awayId, survivorId, facts } = request.body
      // a client that knows of no tags loses none
      const base = { tags: await tagsOfBoth(request.db, [awayId, survivorId]) }
      const said = institutionSaid(facts, base)
      const { receipt, isNew } = await mergeThem(request, 'institution', request.body, said)
      return sendReceipt(reply, receipt, isNew)
    },
  })

  app.route({
    ...contract.mergePeople,
    preHandler: requires('merge_duplicates'),
    handler: async (request, reply) => {
      const said = personSaid(request.body.facts, { party: null })
      const { receipt, isNew } = await mergeThem(request, 'person', request.body, said)
      return sendReceipt(reply, receipt, isNew)
    },
  })

  app.route({
    ...contract.listMerged,
    preHandler: requires('read_directory'),
    handler: async ({ db, member, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await mergedRows(db, query, limit)
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.at, id: row.id }),
        (row) => toMerged(row, member),
      )
    },
  })

  app.route({
    ...contract.undoMerge,
    preHandler: requires('merge_duplicates'),
    handler: async (request) => {
      const { db, member, params } = request
      const touched = await db
        .transaction()
        .execute((trx) => undoMerge(editorOf(app, request, trx), params.id))
      changed(touched)
      const [row] = await mergedRows(db, { id: params.id }, 1)
      if (!row) throw problem('not_found')
      return toMerged(row, member)
    },
  })

  await apartRoutes(app)

  async function mergeThem(
    request: FastifyRequest<{ Params: { id: string } }>,
    record: DuplicateRecord,
    body: Omit<Two, 'id' | 'record' | 'said' | 'hash'>,
    said: Two['said'],
  ) {
    const two = { ...body, id: request.params.id, record, said, hash: factsHash(request.body) }
    const merged = await request.db
      .transaction()
      .execute((trx) => mergeTwo(editorOf(app, request, trx), two))
    changed(merged.touched)
    return merged
  }

  function changed(touched: readonly string[]): void {
    app.survivors.forget()
    app.facts.touch(touched)
  }
}

function standingOf(facts: InstitutionFacts): Standing {
  const { sector, counties } = facts
  const influence = (facts.influence ?? 1) as Influence
  return { sector, counties, influence, scope: scopeOf(facts) }
}

async function countiesOf(app: App, region: string): Promise<ReadonlySet<string>> {
  const counties = await countyRows(app.db)
  return new Set(counties.filter((one) => one.region_id === region).map(({ fips }) => fips))
}
