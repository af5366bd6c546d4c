import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { addDays, dayInAlabama } from '../days.ts'
import { badField, ProblemError } from '../errors.ts'
import { factsHash, replayed, sendReceipt } from '../writes.ts'
import { type ListToImport, listImports, previewImport, putImport } from './contract.ts'
import * as store from './import-store.ts'
import type { Change } from './list/match.ts'
import type { Resolved } from './list/resolve.ts'
import { toPreview, type Understood, understand } from './lists.ts'
import { sourceFor } from './source-store.ts'

/** A file of 2 MB in base64, and thousands of answers. */
const bodyLimit = 4 * 1024 * 1024

/** Lists of public records, brought in whole. */
export async function importRoutes(app: App): Promise<void> {
  app.route({
    ...listImports,
    preHandler: requires('read_directory'),
    handler: async ({ db, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await store.importRows(db, query, limit)
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.seenOn, id: row.id }),
        ({ sourceId, sourceTitle, authorId, authorName, ...row }) => ({
          ...row,
          source: { id: sourceId, title: sourceTitle },
          author: { id: authorId, name: authorName },
        }),
      )
    },
  })

  app.route({
    ...previewImport,
    bodyLimit,
    preHandler: requires('import_records'),
    handler: async ({ db, body }) => {
      refuseFuture(body.seenOn)
      return toPreview(await understand(db, body))
    },
  })

  app.route({
    ...putImport,
    bodyLimit,
    preHandler: requires('import_records'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      refuseFuture(body.seenOn)
      const written = await request.db.transaction().execute(async (trx) => {
        await store.lockImports(trx)
        if (await store.writtenImport(trx, params.id)) return undefined
        const understood = await understand(trx, body)
        refuseOpen(understood)
        const sourceId = await sourceFor(trx, body.source, body.seenOn)
        const work = { ...toWrite(understood.resolved, body), sourceId, authorId: member.id, hash }
        const receipt = await store.insertImport(trx, actorOf(request), { id: params.id, ...work })
        return { receipt, touched: touchedBy(understood.resolved, body) }
      })
      if (written) {
        app.facts.touch(written.touched)
        return sendReceipt(reply, written.receipt, true)
      }
      const existing = await store.writtenImport(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })
}

/** One day of grace: a screen may be ahead of Alabama's midnight. */
function refuseFuture(seenOn: string): void {
  if (seenOn > addDays(dayInAlabama(new Date()), 1))
    throw badField('seenOn', 'This day is in the future')
}

/** @throws 400 that names the row and the column of everything that is still open */
function refuseOpen({ missing, resolved }: Understood): void {
  const [column] = missing
  if (column) throw badField(`mapping.${column}`, 'Say which column holds it')
  const open = resolved.questions.flatMap(({ about, text, rows }) =>
    rows.map((row) => ({ field: `rows.${row}.${about}`, message: `Say what “${text}” means` })),
  )
  if (open.length > 0) throw new ProblemError('bad_input', open.slice(0, 20))
}

/** The changes that a list makes, together with the ends that people gave to what is no longer in it. */
function toWrite({ rows, gone }: Resolved, body: ListToImport) {
  const { kind, fileName, seenOn } = body
  const ends = new Map(gone.map((record) => [record.id, record]))
  const ended = body.ended.map(({ recordId, endedOn }, at) => {
    const record = ends.get(recordId)
    if (!record)
      throw badField(`ended.${at}.recordId`, 'This record is in the list, or ended before')
    if (endedOn < record.day) throw badField(`ended.${at}.endedOn`, 'It ended before it began')
    if (endedOn > seenOn) throw badField(`ended.${at}.endedOn`, 'Later than the list was seen')
    ends.delete(recordId)
    return { id: recordId, change: { endedOn } as Change }
  })
  const added = rows.flatMap(({ state, facts }) => (state === 'new' && facts ? [facts] : []))
  return {
    kind,
    fileName,
    seenOn,
    added: added.map(({ institution, day, endedOn, title, model, url, adverse, note }) => ({
      id: newId(),
      institution_id: institution.id,
      title,
      adverse,
      dated_on: day,
      ended_on: endedOn,
      url,
      details: { ...(model !== null && { model }), ...(note !== null && { note }) },
    })),
    seen: rows.flatMap(({ state, recordId }) =>
      recordId !== null && (state === 'known' || state === 'changed') ? [recordId] : [],
    ),
    changed: [
      ...rows.flatMap(({ state, recordId, change }) =>
        recordId !== null && state === 'changed' ? [{ id: recordId, change }] : [],
      ),
      ...ended,
    ],
  }
}

/** Institutions whose statuses may differ from now on. */
function touchedBy({ rows, gone }: Resolved, { ended }: ListToImport): string[] {
  const ids = new Set(ended.map(({ recordId }) => recordId))
  return [
    ...new Set([
      ...rows.flatMap(({ state, institution }) =>
        institution && (state === 'new' || state === 'changed') ? [institution.id] : [],
      ),
      ...gone.flatMap((record) => (ids.has(record.id) ? [record.institutionId] : [])),
    ]),
  ]
}
