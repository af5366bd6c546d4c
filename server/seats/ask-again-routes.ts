import type { App } from '../app-type.ts'
import { type Member, may } from '../auth/policy.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { holdCommitment } from '../commitments/store.ts'
import type { Db } from '../db/database.ts'
import { badField, problem } from '../errors.ts'
import { personNamed } from '../people/store.ts'
import { factsHash, replayed, sendReceipt } from '../writes.ts'
import * as store from './ask-again-store.ts'
import { type AskAgainFacts, getAskAgain, putAskAgain } from './contract.ts'

/** What the one before had promised, asked of whoever is in the seat now. */
export async function askAgainRoutes(app: App): Promise<void> {
  async function isLapsed(promise: store.PromiseToAsk): Promise<boolean> {
    const states = await app.facts.commitmentStates([promise.institutionId])
    return states.get(promise.id)?.state === 'lapsed'
  }

  app.route({
    ...getAskAgain,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, params }) => {
      const promise = await store.promiseToAsk(db, member, params.id)
      if (!promise) throw problem('not_found')
      const seat = promise.seatId ? await store.seatToAsk(db, promise.seatId) : undefined
      const asks = await store.askedAgain(db, promise.id)
      const asked = asks.find((ask) => !isRestricted(promise) || ask.authorId === member.id)
      return {
        may: !asked && mayAskAgain(member, promise) && (await isLapsed(promise)),
        seat: seat ? { id: seat.id, name: seat.title } : null,
        person: seat?.holder ?? null,
        asked: asked
          ? {
              id: asked.id,
              author: { id: asked.authorId, name: asked.authorName },
              recordedAt: asked.recordedAt,
            }
          : null,
      }
    },
  })

  app.route({
    ...putAskAgain,
    preHandler: requires('log'),
    handler: async (request, reply) => {
      const { member, params, body } = request
      const hash = factsHash(body)
      const written = await request.db.transaction().execute(async (trx) => {
        if (await store.writtenAsk(trx, params.id)) return undefined
        // two members do not ask for the same promise at the same moment
        await holdCommitment(trx, body.commitmentId)
        const promise = await store.promiseToAsk(trx, member, body.commitmentId)
        if (!promise) throw badField('commitmentId', 'There is no such commitment')
        if (!mayAskAgain(member, promise)) throw problem('forbidden')
        if (!(await isLapsed(promise))) throw badField('commitmentId', 'It has not lapsed')
        const target = await targetOf(trx, promise, body)
        const asks = await store.askedAgain(trx, promise.id)
        const isSame = (ask: (typeof asks)[number]) =>
          ask.seatId === target.seat_id && ask.personId === target.person_id
        if (asks.some(isSame)) throw problem('already_asked_again')
        return store.insertAsk(trx, actorOf(request), {
          id: params.id,
          campaign_id: null,
          contact_id: null,
          commitment_id: promise.id,
          institution_id: promise.institutionId,
          ...target,
          // a restricted one keeps its words under its own seal: the ask has none
          text: isRestricted(promise) ? null : (promise.text ?? ''),
          asked_on: null,
          county_fips: promise.countyFips,
          sensitivity: promise.sensitivity,
          organization_id: promise.organizationId,
          author_id: member.id,
          facts_hash: hash,
        })
      })
      if (written) {
        app.facts.touch([])
        return sendReceipt(reply, written, true)
      }
      const existing = await store.writtenAsk(request.db, params.id)
      return sendReceipt(reply, replayed(existing, hash, member.id), false)
    },
  })
}

const isRestricted = ({ sensitivity }: store.PromiseToAsk) => sensitivity === 'restricted'

/** An ask is seen like its promise; a restricted one has no readers of its own, so only its author asks again. */
function mayAskAgain(member: Member, promise: store.PromiseToAsk): boolean {
  return may(member, 'log') && (!isRestricted(promise) || promise.authorId === member.id)
}

/** The seat and person to ask: as the facts say, else the seat of the promise and whoever alone is in it now. */
async function targetOf(db: Db, promise: store.PromiseToAsk, facts: AskAgainFacts) {
  const seatId = facts.seatId ?? promise.seatId
  const seat = seatId ? await store.seatToAsk(db, seatId) : undefined
  if (facts.seatId && seat?.institutionId !== promise.institutionId) {
    throw badField('seatId', 'There is no such seat at this institution')
  }
  if (facts.personId && !(await personNamed(db, facts.personId))) {
    throw badField('personId', 'There is no such person')
  }
  return { seat_id: seat?.id ?? null, person_id: facts.personId ?? seat?.holder?.id ?? null }
}
