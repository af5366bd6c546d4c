import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { actorOf } from '../auth/sessions.ts'
import type { Db } from '../db/database.ts'
import { ProblemError, problem } from '../errors.ts'
import { daysKeptAtLeast } from '../retention/store.ts'
import type { Answer, Delivery } from './contract.ts'
import { openEnvelope } from './envelope.ts'
import { type DeliveryRow, deliveryRow, settleDelivery } from './store.ts'
import { toDelivery } from './wire.ts'
import { writeDown } from './write-down.ts'

/**
 * Opens what arrived and writes it down, or sets it aside with what was answered. Cut short anywhere, it is done
 * again from the start: every operation knows its own replay.
 * @param request with a session of its author
 */
export async function settle(
  app: App,
  request: FastifyRequest,
  row: DeliveryRow,
): Promise<Delivery> {
  const { db, member } = request
  if (row.envelope === null) return told(db, row)
  const sealed = { ...row.envelope, memberId: member.id }
  const { answers, done } = await openEnvelope(app.keyring, row.id, sealed).then(
    (entry) => writeDown(app, request, entry),
    setAside,
  )
  await db.transaction().execute(async (trx) => {
    const isNew = await settleDelivery(trx, row.id, done ? 'confirmed' : 'aside', answers)
    const action = done ? 'written_down' : 'set_aside'
    if (isNew) await audit(trx, actorOf(request), action, 'delivery', row.id)
  })
  const settled = await deliveryRow(db, member.id, row.id)
  if (!settled) throw problem('not_found')
  return told(db, settled)
}

/** What never opens is kept for whoever can find out why, and blocks nothing. A key that is missing may come back. */
function setAside(error: unknown): { answers: Answer[]; done: false } {
  if (!(error instanceof ProblemError && error.code === 'seal_broken')) throw error
  return { answers: [{ status: error.status, code: error.code }], done: false }
}

/** One of them, as its author is told of it. */
export async function told(
  db: Db,
  { hash: _, envelope: __, ...row }: DeliveryRow,
): Promise<Delivery> {
  return toDelivery(row, await daysKeptAtLeast(db))
}
