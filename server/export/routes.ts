import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { refuseLess } from '../auth/as-before.ts'
import type { Member } from '../auth/policy.ts'
import { provedRecently } from '../auth/proof.ts'
import { findSession } from '../auth/session-store.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { regionRows } from '../counties/county-store.ts'
import { listedCounties } from '../counties/listed.ts'
import { momentOf } from '../counties/moment.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import type { Db } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { columnsOf, fileNameOf, type Mark, minuteInAlabama } from './columns.ts'
import { countExport, type ExportFilters, listExports, postExport } from './contract.ts'
import { type Cells, csvOf } from './csv.ts'
import { countStored, type StoredKind, type StoredRow, storedPage } from './rows-store.ts'
import {
  type ExportFilter,
  type ExportKind,
  type ExportWhat,
  exportKindsOf,
  exportWhatsOf,
  filtersOf,
} from './rules.ts'
import { exportRows, leftToday, noteSent, reserveExport } from './store.ts'
import { zipOf } from './zip.ts'

const rowsAtOnce = 500

/** What somebody wants to take out. */
interface Wanted {
  what: ExportWhat
  filters: ExportFilters
}

export async function exportRoutes(app: App): Promise<void> {
  app.route({
    ...countExport,
    preHandler: requires('export'),
    handler: async ({ db, member, query }) => {
      const { what, ...filters } = query
      checkWanted(member, { what, filters })
      const [counted, left] = await Promise.all([
        count(app, db, member, { what, filters }),
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
      const { rows } = await count(app, db, member, body)
      // told before the first byte leaves, whatever becomes of the file
      await db.transaction().execute((trx) => reserveExport(trx, actor, id, body, rows))
      const { what, language } = body
      const at = minuteInAlabama(new Date())
      const mark: Mark = { exportId: id, name: member.name, what, at, language }
      // whoever fetches it slowly may be cut off meanwhile
      const stillMay = async () =>
        refuseLess(member, await findSession(app.db, request.sessionToken ?? ''))
      const pages = (kind: ExportKind) =>
        asLongAs(stillMay, pagesOf(app, db, member, kind, body.filters))
      const whole = (sent: number) => noteSent(db, id, sent)
      const file =
        what === 'everything'
          ? zipOf(
              mark,
              kindsIn(member, what).map((kind) => ({
                kind,
                columns: columnsOf[kind],
                pages: () => pages(kind),
              })),
              whole,
            )
          : csvOf(mark, columnsOf[what], pages(what), whole)
      return reply
        .header('content-disposition', `attachment; filename="${fileNameOf(mark)}"`)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .type(what === 'everything' ? 'application/zip' : 'text/csv; charset=utf-8')
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
        ({ memberId, name, ...row }) => ({ ...row, member: { id: memberId, name } }),
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

function kindsIn(member: Member, what: ExportWhat): readonly ExportKind[] {
  return what === 'everything' ? exportKindsOf(member.roles) : [what]
}

async function count(app: App, db: Db, member: Member, { what, filters }: Wanted) {
  const counted = { rows: 0, restricted: 0 }
  for (const kind of kindsIn(member, what)) {
    const one =
      kind === 'statuses'
        ? { rows: (await statuses(app, db, filters)).length, restricted: 0 }
        : await countStored(db, member, kind, filters)
    counted.rows += one.rows
    counted.restricted += one.restricted
  }
  return counted
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

async function* pagesOf(
  app: App,
  db: Db,
  member: Member,
  what: ExportKind,
  filters: ExportFilters,
): AsyncGenerator<readonly Cells[]> {
  if (what === 'statuses') yield await statuses(app, db, filters)
  else yield* storedPages(app, db, member, what, filters)
}

/** Page after page, each a short statement of its own: no connection waits for a slow phone. */
async function* storedPages(
  app: App,
  db: Db,
  member: Member,
  what: StoredKind,
  filters: ExportFilters,
): AsyncGenerator<readonly Cells[]> {
  const states = what === 'commitments' ? await app.facts.allCommitmentStates() : undefined
  let last: StoredRow | undefined
  do {
    const rows: StoredRow[] = await storedPage(db, member, what, filters, last, rowsAtOnce)
    yield states ? rows.map((row) => ({ ...row, state: states.get(row.id)?.state })) : rows
    last = rows.length === rowsAtOnce ? rows.at(-1) : undefined
  } while (last)
}

/** A row for each county, as the map has it. */
async function statuses(app: App, db: Db, { region, sector }: ExportFilters): Promise<Cells[]> {
  const [listed, regions] = await Promise.all([
    listedCounties(app.facts, db, momentOf({}), sector),
    regionRows(db),
  ])
  const nameOf = new Map(regions.map(({ id, name }) => [id, name]))
  return listed
    .filter(({ regionId }) => region === undefined || regionId === region)
    .map(({ counts, name, regionId, set, ...county }) => ({
      ...county,
      ...counts,
      county: name,
      region: nameOf.get(regionId),
      allianceSet: set.alliance,
      accountabilitySet: set.accountability,
    }))
}
