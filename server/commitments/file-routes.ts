import { createHash } from 'node:crypto'
import type { FastifyError, FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { type Member, may, mayEdit, sees } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { countUpload } from '../limits/hooks.ts'
import { comparable } from '../sealed/store.ts'
import { factsHash, replayed, sendReceipt, type Written } from '../writes.ts'
import { cleanFile } from './clean-file.ts'
import { getEvidenceFile, putEvidenceFile } from './contract.ts'
import { safeFileName } from './file-name.ts'
import * as files from './file-store.ts'
import { maxFileBytes } from './rules.ts'
import { sealedFile, sealingKey } from './seal-store.ts'
import { sendFile } from './send-file.ts'
import { commitmentRows, lockCommitment } from './store.ts'

/** Files that prove something. Only this scope takes bodies that are not JSON, and large ones. */
export async function fileRoutes(app: App): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    [...putEvidenceFile.schema.consumes],
    { parseAs: 'buffer', bodyLimit: maxFileBytes },
    async (_request: FastifyRequest, body: Buffer) => body,
  )

  app.route({
    ...putEvidenceFile,
    bodyLimit: maxFileBytes,
    errorHandler: sayWhatAboutTheFile,
    // before ten megabytes are taken in
    onRequest: [requires('log'), countUpload(app)],
    handler: async (request, reply) => {
      const { member, params, query } = request
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      await request.db.transaction().execute((trx) => mayShow(trx, member, params.id))
      const hash = factsHash({
        commitmentId: params.id,
        name: query.name ?? null,
        file: createHash('sha256').update(body).digest('hex'),
      })
      const known = await files.writtenFile(request.db, params.fileId)
      const same = (existing: Written | undefined) =>
        comparable(request.db, app.keyring, params.id, existing, hash)
      if (known) return sendReceipt(reply, replayed(known, await same(known), member.id), false)
      // drawn before the transaction: nobody waits for a picture with a row locked
      const { type, content } = await cleanFile(body)
      const inserted = await request.db.transaction().execute(async (trx) => {
        const { sensitivity } = await mayShow(trx, member, params.id)
        const key = await sealingKey(trx, app.keyring, params.id, sensitivity)
        const file = { name: safeFileName(query.name, type), content }
        return files.insertFile(trx, actorOf(request), {
          id: params.fileId,
          commitment_id: params.id,
          type,
          size: content.length,
          author_id: member.id,
          facts_hash: key ? key.keyed(hash) : hash,
          ...(key ? sealedFile(key, params.fileId, file) : file),
        })
      })
      if (inserted) return sendReceipt(reply, inserted, true)
      const existing = await files.writtenFile(request.db, params.fileId)
      return sendReceipt(reply, replayed(existing, await same(existing), member.id), false)
    },
  })

  app.route({
    ...getEvidenceFile,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, params }, reply) => {
      const [seen] = await commitmentRows(db, member, { id: params.id }, 1)
      const file = seen && (await files.namedFile(db, params.fileId, params.id))
      if (!file) throw problem('not_found')
      return sendFile(reply, file)
    },
  })
}

/** @throws 404 for a commitment one may not see, 403 for one that one may not add anything to */
async function mayShow(trx: Trx, member: Member, id: string) {
  const commitment = await lockCommitment(trx, id)
  if (!commitment || !sees(member, commitment.guarded)) throw problem('not_found')
  const judges = may(member, 'propose_verdict') || may(member, 'confirm_verdict')
  if (!judges && !mayEdit(member, commitment.guarded)) throw problem('forbidden')
  return commitment
}

function sayWhatAboutTheFile(error: FastifyError): never {
  if (error.statusCode === 413) throw problem('file_too_large')
  if (error.statusCode === 415) throw problem('file_type')
  throw error
}
