import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import type { SessionMember } from '../auth/session-store.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { dayInAlabama } from '../days.ts'
import type { Trx } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { etag, factsHash, ifMatch, replayed, requireIfMatch, sendReceipt } from '../writes.ts'
import { writesReport } from './access-rules.ts'
import { deleteReport, getReport, listReports, putReport, type ReportFacts } from './contract.ts'
import { lifeRoutes } from './life-routes.ts'
import { numberRoutes } from './number-routes.ts'
import { readReport } from './read.ts'
import { fitsKind } from './rules.ts'
import { scopeColumns } from './scope.ts'
import * as store from './store.ts'
import { textRoutes } from './text-routes.ts'
import { toListed } from './wire.ts'
import { lockToWrite } from './writing.ts'

export async function reportRoutes(app: App): Promise<void> {
  app.route({
    ...listReports,
    preHandler: requires('read_reports'),
    handler: async ({ db, member, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await store.reportRows(db, member, query, limit)
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.to_day, id: row.id }),
        (row) => toListed(row, member),
      )
    },
  })

  app.route({
    ...getReport,
    preHandler: requires('read_reports'),
    handler: async ({ db, member, params }, reply) => {
      const row = await store.reportRow(db, member, params.id)
      if (!row) throw problem('not_found')
      reply.header('etag', etag(row.version))
      return readReport(app, db, member, row)
    },
  })

  app.route({
    ...putReport,
    preHandler: requires('write_reports'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const { scope, period } = body
      const hash = factsHash(body)
      if (!fitsKind(period)) throw badField('period', 'Not the days of such a period')
      if (period.from > dayInAlabama(new Date())) {
        throw badField('period.from', 'This day is in the future')
      }
      const { columns, counties } = await scopeColumns(request.db, scope)
      const facts = { ...columns, ...columnsOf(body), facts_hash: hash }
      const version = ifMatch(request)
      if (version !== undefined) {
        const edited = await request.db
          .transaction()
          .execute((trx) => edit(request, trx, { id: params.id, version, facts }))
        app.facts.touch([])
        return sendReceipt(reply, edited, false)
      }
      // which regions and campaigns there are is no secret: 403, not 404
      if (!writesReport(member, { scope: scope.kind, counties })) throw problem('forbidden')
      const begun = await request.db.transaction().execute(async (trx) => {
        await checkSuperseded(trx, member, facts)
        const author = { author_id: member.id, edited_by: member.id }
        return store.insertReport(trx, actorOf(request), { id: params.id, ...facts, ...author })
      })
      if (begun) {
        app.facts.touch([])
        return sendReceipt(reply, begun, true)
      }
      const existing = await store.writtenReport(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })

  app.route({
    ...deleteReport,
    preHandler: requires('write_reports'),
    handler: async (request, reply) => {
      const { params } = request
      const version = requireIfMatch(request)
      await request.db.transaction().execute(async (trx) => {
        const row = await lockToWrite(trx, request.member, params.id)
        if (row.version !== version) throw problem('stale_version')
        const removed = { removed_at: new Date().toISOString() }
        await store.changeReport(trx, actorOf(request), params.id, 'removed', removed)
      })
      app.facts.touch([])
      return reply.code(204).send(null)
    },
  })

  await app.register(textRoutes)
  await app.register(lifeRoutes)
  await app.register(numberRoutes)
}

type Facts = ReturnType<typeof columnsOf> & Awaited<ReturnType<typeof scopeColumns>>['columns']

function columnsOf({ period, languages, title = {}, supersedesId = null }: ReportFacts) {
  return {
    period: period.kind,
    from_day: period.from,
    to_day: period.to,
    languages: [...languages].sort(),
    title_en: title.en?.trim() ?? '',
    title_es: title.es?.trim() ?? '',
    supersedes_id: supersedesId,
  }
}

async function edit(
  request: FastifyRequest,
  trx: Trx,
  { id, version, facts }: { id: string; version: number; facts: Facts & { facts_hash: Buffer } },
) {
  const { member } = request
  const row = await lockToWrite(trx, member, id)
  // sent again after its answer was lost
  const isAgain = row.version === version + 1 && row.facts_hash?.equals(facts.facts_hash)
  if (isAgain) return { id, version: row.version, recordedAt: row.recorded_at }
  if (row.version !== version) throw problem('stale_version')
  keepsScope(row, facts)
  await checkSuperseded(trx, member, facts)
  const { languages, title_en, title_es, supersedes_id, facts_hash } = facts
  const { recordedAt } = await store.editReport(
    trx,
    { ...actorOf(request), memberId: member.id },
    id,
    {
      ...{ languages, title_en, title_es, supersedes_id, facts_hash },
      version: version + 1,
    },
  )
  return { id, version: version + 1, recordedAt }
}

/** What a report is about stays: its texts speak of that. */
function keepsScope(row: store.ReportRow, facts: Facts): void {
  const sameScope =
    row.scope === facts.scope &&
    row.county_fips === facts.county_fips &&
    row.campaign_id === facts.campaign_id &&
    row.region_ids.join() === facts.region_ids.join()
  if (!sameScope) throw badField('scope', 'Stays as it was begun')
  const samePeriod =
    row.period === facts.period && row.from_day === facts.from_day && row.to_day === facts.to_day
  if (!samePeriod) throw badField('period', 'Stays as it was begun')
}

/** Only a final report is replaced, by one about the same; one that she may not read does not exist. */
async function checkSuperseded(trx: Trx, member: SessionMember, facts: Facts): Promise<void> {
  if (facts.supersedes_id === null) return
  const old = await store.reportRow(trx, member, facts.supersedes_id)
  if (old?.state !== 'final') throw badField('supersedesId', 'There is no such final report')
  keepsScope(old, facts)
}
