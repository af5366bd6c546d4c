import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import { rulesVersion } from '../counties/rules.ts'
import { dayInAlabama } from '../days.ts'
import { problem } from '../errors.ts'
import { getAddendum, getReportContents, listReportEntries } from './contract.ts'
import { entriesBehind } from './entries.ts'
import { countedFor, readAddendum, readContents } from './read.ts'
import { reportRow } from './store.ts'

export async function numberRoutes(app: App): Promise<void> {
  const preHandler = requires('read_reports')

  app.route({
    ...getReportContents,
    preHandler,
    handler: async (request) =>
      readContents(app, request.db, request.member, await found(request, request.params.id)),
  })

  app.route({
    ...listReportEntries,
    preHandler,
    handler: async (request) => {
      const { db, member, params, query } = request
      const row = await found(request, params.id)
      return entriesBehind(db, member, await countedFor(app, db, row, query.number), query)
    },
  })

  app.route({
    ...getAddendum,
    preHandler,
    handler: async (request) => {
      const row = await found(request, request.params.id)
      if (row.state === 'final') return readAddendum(app, request.db, request.member, row)
      const today = dayInAlabama(new Date())
      return { ...nothing, knownOn: today, today }
    },
  })
}

/** A report that still changes needs none. */
const nothing = {
  rulesVersion,
  numbers: [],
  counties: [],
  entries: { added: 0, removed: 0, changed: 0, items: [] },
}

async function found({ db, member }: FastifyRequest, id: string) {
  const row = await reportRow(db, member, id)
  if (!row) throw problem('not_found')
  return row
}
