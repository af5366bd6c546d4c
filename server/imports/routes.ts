import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { actorOf } from '../auth/sessions.ts'
import { defaultLimit, toPage } from '../cursors.ts'
import { dayInAlabama } from '../days.ts'
import { badField, problem } from '../errors.ts'
import { atMost } from '../in-turn.ts'
import { rememberedMappings, surroundings } from './around-store.ts'
import { Background } from './background.ts'
import {
  dropSheet,
  getRejectedRows,
  getSheetImport,
  type ImportChoices,
  listAgainstUndo,
  listSheetImports,
  previewSheet,
  runSheet,
  undoSheet,
} from './contract.ts'
import { Desk, importKey, openPart, sealPart } from './opened.ts'
import { makeRecognition } from './recognition.ts'
import { type Rejected, rejectedFile } from './rejected.ts'
import { checkKind, mayImport } from './rights.ts'
import { maxDirectoryRows } from './rules.ts'
import { run } from './run.ts'
import { sheetRoutes } from './sheet-routes.ts'
import * as store from './store.ts'
import { sweepImports } from './sweep.ts'
import { resolveBook } from './understand/resolve.ts'
import { undo } from './undo.ts'
import { broughtBy, builtOn, leftBy } from './undo-store.ts'
import { toImport, toPreview } from './wire.ts'

/** Answers to thousands of questions. */
const bodyLimit = 2 * 1024 * 1024

/** The coalition's own spreadsheets, brought in by whoever works with them. */
export async function importRoutes(app: App): Promise<void> {
  // reading and understanding take the whole of a processor: one file at a time, in turns with everybody's requests
  const inTurn = atMost(1, 20)
  const desk = new Desk()
  const background = new Background()
  app.addHook('preClose', () => background.stop())
  sweepImports(app)
  const recognitionIn = await makeRecognition(app.db, app.keyring)
  await app.register(sheetRoutes, { inTurn, print: recognitionIn(app.db).print })

  app.route({
    ...listSheetImports,
    preHandler: mayImport,
    handler: async ({ db, member, query }) => {
      const limit = query.limit ?? defaultLimit
      const rows = await store.importRows(db, member.id, query.cursor, limit)
      return toPage(
        rows,
        limit,
        ({ createdAt, id }) => ({ at: createdAt, id }),
        (row) => toImport(app.keyring, member, row),
      )
    },
  })

  app.route({
    ...getSheetImport,
    preHandler: mayImport,
    handler: async (request) => {
      const row = await one(request)
      const choices =
        row.choices && row.sealedKey
          ? await openPart<ImportChoices>(
              importKey(app.keyring, row.id, row.sealedKey),
              'choices',
              row.choices,
            )
          : null
      const came = row.state === 'finished' ? await store.cameWith(request.db, row.id) : null
      return { ...shown(request, row, choices), came }
    },
  })

  app.route({
    ...previewSheet,
    bodyLimit,
    preHandler: mayImport,
    handler: async (request) => {
      const { db, member, params, body } = request
      const { key, resolved } = await understand(request, body)
      await store.keepChoices(db, params.id, body.kind, await sealPart(key, 'choices', body))
      const before = await store.importNames(db, member.id, [...resolved.already.imports.keys()])
      return toPreview(app.keyring, resolved, before)
    },
  })

  app.route({
    ...runSheet,
    bodyLimit,
    preHandler: mayImport,
    handler: async (request) => {
      const { db, member, params, body } = request
      const before = await one(request)
      if (before.state === 'finished' || before.state === 'running') return shown(request, before)
      const { key, sealedKey, resolved, recognition } = await understand(request, body)
      if (resolved.questionCount + resolved.counts.open > 0) throw problem('import_open')
      if (resolved.directory.length > maxDirectoryRows) throw problem('sheet_too_large')
      if (!(await store.takeHold(db, params.id, 'staged', 'running'))) throw problem('import_busy')
      desk.clear(params.id)
      const { stopping } = background
      const what = { app, id: params.id, member, actor: actorOf(request), key, sealedKey }
      await background.do(
        () => run({ ...what, recognition, stopping }, resolved),
        (failed) => store.letGo(db, params.id, 'staged', failed),
      )
      return shown(request, await one(request))
    },
  })

  app.route({
    ...getRejectedRows,
    preHandler: mayImport,
    handler: async (request, reply) => {
      const row = await one(request)
      if (!row.rejected) throw problem('import_over')
      const key = importKey(app.keyring, row.id, row.sealedKey)
      const rejected = await openPart<Rejected>(key, 'rejected', row.rejected)
      const language = request.query.language ?? request.member.language
      return reply
        .header('content-disposition', 'attachment; filename="condado-rows-to-mend.csv"')
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(rejectedFile(rejected, language) as never)
    },
  })

  app.route({
    ...listAgainstUndo,
    preHandler: mayImport,
    handler: async (request) => {
      const { db } = request
      const { id, state } = await one(request)
      const isOver = state === 'undone'
      return {
        ...(isOver ? { items: [], total: 0 } : await builtOn(db, id)),
        brought: await broughtBy(db, id),
        left: isOver ? await leftBy(db, id) : [],
      }
    },
  })

  app.route({
    ...undoSheet,
    preHandler: mayImport,
    handler: async (request) => {
      const { db, member, params } = request
      const row = await one(request)
      if (row.state === 'undone' || row.state === 'undoing') return shown(request, row)
      if (row.state !== 'finished' || row.kind === null) throw problem('import_busy')
      checkKind(member, row.kind)
      if ((await builtOn(db, params.id)).total > 0) throw problem('import_built_on')
      if (!(await store.takeHold(db, params.id, 'finished', 'undoing')))
        throw problem('import_busy')
      const { kind } = row
      const { stopping } = background
      await background.do(
        () => undo({ app, id: params.id, kind, member, actor: actorOf(request), stopping }),
        (failed) => store.letGo(db, params.id, 'finished', failed),
      )
      return shown(request, await one(request))
    },
  })

  app.route({
    ...dropSheet,
    preHandler: mayImport,
    handler: async (request, reply) => {
      const { id, state } = await one(request)
      if (state === 'running' || state === 'undoing') throw problem('import_busy')
      desk.clear(id)
      await request.db.transaction().execute((trx) => store.dropSent(trx, actorOf(request), id))
      return reply.code(204).send(null)
    },
  })

  type ById = FastifyRequest<{ Params: { id: string } }>

  /** @throws 404 for somebody else's as for none */
  async function one({ db, member, params }: ById): Promise<store.ImportRow> {
    const row = await store.importRow(db, member.id, params.id)
    if (!row || row.state === 'cancelled') throw problem('not_found')
    return row
  }

  function shown({ member }: ById, row: store.ImportRow, choices: ImportChoices | null = null) {
    const { book: _, choices: __, rejected: ___, ...listed } = row
    return toImport(app.keyring, member, listed, choices)
  }

  async function understand(request: ById, choices: ImportChoices) {
    const { db, member } = request
    const row = await one(request)
    checkKind(member, choices.kind)
    if (row.state === 'running') throw problem('import_busy')
    const sealedKey = row.sealedKey
    if (!row.book || !sealedKey) throw problem('import_over')
    const sealed = row.book
    const key = importKey(app.keyring, row.id, sealedKey)
    return inTurn(async () => {
      const { book, looked } = await desk.book(row.id, key, sealed)
      for (const [i, { at }] of choices.sheets.entries())
        if (at >= book.sheets.length) throw badField(`sheets.${i}.at`, 'The file has no such sheet')
      const recognition = recognitionIn(db)
      const resolved = await resolveBook({
        book,
        choices,
        around: {
          ...(await surroundings(db, member.organizationId)),
          remembered: (shapes) => rememberedMappings(db, shapes),
        },
        recognition,
        member,
        looked,
        today: dayInAlabama(new Date()),
      })
      return { key, sealedKey, recognition, resolved }
    })
  }
}
