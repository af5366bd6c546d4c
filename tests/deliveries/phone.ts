import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { type SealTo, sealEntry } from '../../client/src/offline/seal.ts'
import type { Entry } from '../../server/deliveries/contract.ts'
import { cookieOf, signIn, type WithPassword } from '../auth/enter.ts'
import type { TestApp } from '../setup/app.ts'

/** A member's phone: its session, the cookie it is known by, and what it seals to. */
export interface Phone {
  memberId: string
  session: string
  device: string
  sealTo: SealTo
}

export async function phoneOf(server: TestApp, member: WithPassword): Promise<Phone> {
  const entered = await signIn(server, member)
  const session = cookieOf(entered)
  const known = entered.cookies.find((one) => one.name === '__Host-condado-device')
  const opened = await openPhone(server.app, session)
  return {
    memberId: member.id,
    session,
    device: `__Host-condado-device=${known?.value}`,
    sealTo: opened.json().sealTo,
  }
}

export function openPhone(app: FastifyInstance, cookie: string): Promise<LightMyRequestResponse> {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  return app.inject({ method: 'POST', url: '/api/phone', headers })
}

/** Hands an entry over with these cookies. */
export async function handOver(
  app: FastifyInstance,
  phone: Phone,
  entry: Entry,
  cookie: string,
  id = newId(),
): Promise<LightMyRequestResponse> {
  const sealed = await sealEntry(phone.memberId, id, entry, phone.sealTo)
  return handOverSealed(app, { memberId: phone.memberId, ...sealed }, cookie, id)
}

export function handOverSealed(
  app: FastifyInstance,
  payload: object,
  cookie: string,
  id: string,
): Promise<LightMyRequestResponse> {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  return app.inject({ method: 'PUT', url: `/api/deliveries/${id}`, payload, headers })
}
