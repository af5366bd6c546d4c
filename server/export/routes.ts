import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { refuseLess } from '../auth/as-before.ts'
import type { Member } from '../auth/policy.ts'
import { provedRecently } from '../auth/proof.ts'
import { findSession } from '../auth/session-store.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { badField, problem } from '../errors.ts'
import { ownLabels } from '../words/store.ts'
import { columnsOf } from './columns.ts'
import { countExport, listExports, postExport } from './contract.ts'
import { fileOf, mediaTypes } from './file.ts'
import { fileNameOf, type Mark, minuteInAlabama } from './mark.ts'
import { countWanted, kindsIn, pagesOf, type Wanted } from './pages.ts'
import { type ExportFilter, endingOf, exportWhatsOf, filtersOf } from './rules.ts'
import { exportRows, leftToday, noteSent, reserveExport } from './store.ts'

export async function exportRoutes(app: App): Promise<void> {
  app.route({
    ...countExport,
    preHandler: requires('export'),
    handler: async ({ db, member, query }) => {
      const { what, ...filters } = query
      checkWanted(member, { what, filters })
      const [counted, left] = await Promise.all([
        countWanted({ facts: app.facts, factsDb: app.factsDb, db, member }, { what, filters }),
        leftToday(db, member.id),
      ])
      return { ...counted, left }
    },
  })

  app.route({
    ...postExport,
    preHandler: [requires('export'), provedRecently],
    handler: async (request, reply) => {
      const { db, member, body } = request
      checkWanted(member, body)
      const id = newId()
      const actor = { ...actorOf(request), memberId: member.id }
      const reading = { facts: app.facts, factsDb: app.factsDb, db, member }
      const { rows } = await countWanted(reading, body)
      // told before the first byte leaves, whatever becomes of the file
      await db.transaction().execute((trx) => reserveExport(trx, actor, id, body, rows))
      const { what, language, format = 'csv' } = body
      const at = minuteInAlabama(new Date())
      const labels = await ownLabels(db)
      const ending = endingOf(what, format)
      const mark: Mark = { exportId: id, name: member.name, what, at, language, labels, ending }
      // whoever fetches it slowly may be cut off meanwhile
      const stillMay = async () =>
        refuseLess(member, await findSession(app.db, request.sessionToken ?? ''))
      const kinds = kindsIn(member, what).map((kind) => ({
        ...{ kind, columns: columnsOf[kind] },
        pages: () => asLongAs(stillMay, pagesOf(reading, kind, body.filters)),
      }))
      const file = fileOf(mark, kinds, (sent) => noteSent(db, id, sent))
      return reply
        .header('content-disposition', `attachment; filename="${fileNameOf(mark)}"`)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .type(mediaTypes[ending])
        .send(file as never)
    },
  })

  app.route({
    ...listExports,
    preHandler: requires('read_exports'),
    handler: async ({ db, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await exportRows(db, query.cursor, limit)
      return toPage(
        rows,
        limit,
        ({ at, id }) => ({ at, id }),
        ({ memberId, name, ...row }) => ({
          ...row,
          member: memberId === null ? null : { id: memberId, name: name ?? '' },
        }),
      )
    },
  })
}

/** @throws 403 for a kind that is not hers to take, 400 for a filter that the kind does not have */
function checkWanted(member: Member, { what, filters }: Wanted): void {
  if (!exportWhatsOf(member.roles).includes(what)) throw problem('forbidden')
  for (const [name, value] of Object.entries(filters)) {
    const filter = name === 'from' || name === 'to' ? 'days' : (name as ExportFilter)
    if (value !== undefined && !filtersOf[what].includes(filter)) {
      throw badField(name, 'This kind of file is not narrowed by it')
    }
  }
}

/** @throws what `may` throws: the file breaks off there */
async function* asLongAs<Page>(
  may: () => Promise<void>,
  pages: AsyncIterable<Page>,
): AsyncGenerator<Page> {
  for await (const page of pages) {
    await may()
    yield page
  }
}
