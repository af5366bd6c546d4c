import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import type { Receipt } from '../contract.ts'
import { comparable } from '../sealed/store.ts'
import { replayed, type Written } from '../writes.ts'
import type { VersionedRecord } from './rules.ts'
import { keptVersions } from './store.ts'

/**
 * The answer to a PUT whose id exists already: the receipt again where it holds these facts, or began with them and
 * somebody has edited it since. A phone whose answer got lost does not send it again under another id.
 * @throws 409 for anything else
 */
export async function replayOf(
  app: App,
  { db, member }: FastifyRequest,
  record: VersionedRecord,
  existing: Written | undefined,
  hash: Buffer,
): Promise<Receipt> {
  const same = (one: Written | undefined) => comparable(db, app.keyring, one?.id ?? '', one, hash)
  if (existing && existing.version > 1) {
    const refs = [{ id: existing.id, version: 1 }]
    const [first] = await keptVersions(db, record, { refs })
    const began = { ...existing, factsHash: first?.factsHash ?? null }
    const itsHash = await same(began)
    if (began.factsHash?.equals(itsHash)) return replayed(began, itsHash, member.id)
  }
  return replayed(existing, await same(existing), member.id)
}
