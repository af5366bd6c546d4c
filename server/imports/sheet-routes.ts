import { createHash } from 'node:crypto'
import type { FastifyError, FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { actorOf } from '../auth/sessions.ts'
import { problem } from '../errors.ts'
import { countUpload } from '../limits/hooks.ts'
import { importNamePlace } from '../sealed/key-store.ts'
import { factsHash, replayed, sendReceipt } from '../writes.ts'
import { putSheet } from './contract.ts'
import { newImportKey, sealPart } from './opened.ts'
import { readBook } from './read/read-book.ts'
import { mayImport } from './rights.ts'
import { maxFileBytes } from './rules.ts'
import { insertImport, writtenImport } from './store.ts'
import type { Recognition } from './understand/sort-rows.ts'

/** A file on its way in. Only this scope takes bodies that are not JSON, and large ones. */
export async function sheetRoutes(
  app: App,
  {
    inTurn,
    print,
  }: { inTurn: <T>(work: () => Promise<T>) => Promise<T>; print: Recognition['print'] },
): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    [...putSheet.schema.consumes],
    { parseAs: 'buffer', bodyLimit: maxFileBytes },
    async (_request: FastifyRequest, body: Buffer) => body,
  )

  app.route({
    ...putSheet,
    bodyLimit: maxFileBytes,
    errorHandler: sayWhatAboutTheFile,
    // before ten megabytes are taken in
    onRequest: [mayImport, countUpload(app)],
    handler: async (request, reply) => {
      const { db, member, params, query } = request
      const { keyring } = app
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const name = query.name ?? ''
      const file = createHash('sha256').update(body).digest('hex')
      // keyed: a plain hash would tell who has a copy of the file that it was sent
      const hash = Buffer.from(print([factsHash({ name, file }).toString('hex')]), 'hex')
      const known = await writtenImport(db, params.id)
      if (known) return sendReceipt(reply, replayed(known, hash, member.id), false)
      const book = await inTurn(() => readBook(body))
      const { key, sealedKey } = newImportKey(keyring, params.id)
      const sealed = await sealPart(key, 'book', book)
      const inserted = await db.transaction().execute((trx) =>
        insertImport(trx, actorOf(request), {
          id: params.id,
          nameSealed: keyring.seal(importNamePlace(params.id), Buffer.from(name, 'utf8')),
          fileHash: hash,
          sealedKey,
          book: sealed,
          rows: book.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
        }),
      )
      if (inserted) return sendReceipt(reply, inserted, true)
      return sendReceipt(
        reply,
        replayed(await writtenImport(db, params.id), hash, member.id),
        false,
      )
    },
  })
}

function sayWhatAboutTheFile(error: FastifyError): never {
  if (error.statusCode === 413 && !('code' in error && error.code === 'sheet_too_large'))
    throw problem('file_too_large')
  throw error
}
