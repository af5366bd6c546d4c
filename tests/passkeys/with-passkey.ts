import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import { anotherAddress, enter } from '../auth/enter.ts'
import type { TestApp, TestMember } from '../setup/app.ts'
import { type Lies, makePasskey, type SoftPasskey } from './authenticator.ts'

export interface WithPasskey extends TestMember {
  passkey: SoftPasskey
  passkeyId: string
}

/** Sends what an authenticator has made for this member. */
export async function sendPasskey(
  member: TestMember,
  lies: Lies = {},
  id = newId(),
): Promise<{ answer: LightMyRequestResponse; passkey: SoftPasskey; id: string }> {
  const asked = await member.inject({ method: 'POST', url: '/api/passkeys/registration' })
  expect(asked.statusCode, asked.body).toBe(201)
  const { passkey, attestation } = makePasskey(asked.json(), lies)
  const payload = { name: 'My phone', attestation }
  const answer = await member.inject({ method: 'PUT', url: `/api/passkeys/${id}`, payload })
  return { answer, passkey, id }
}

/** A member whose only way in is a passkey. */
export async function withPasskey(server: TestApp, lies: Lies = {}): Promise<WithPasskey> {
  const member = await server.signedIn('organizer')
  return { ...member, ...(await added(member, lies)) }
}

/** One more passkey of a member. */
export async function added(member: TestMember, lies: Lies = {}) {
  const { answer, passkey, id } = await sendPasskey(member, lies)
  expect(answer.statusCode, answer.body).toBe(201)
  return { passkey, passkeyId: id }
}

/** A new challenge to sign in with. */
export async function challenge(app: FastifyInstance) {
  const asked = await app.inject({
    method: 'POST',
    url: '/api/passkeys/sign-in',
    remoteAddress: anotherAddress(),
  })
  expect(asked.statusCode, asked.body).toBe(201)
  return asked.json()
}

export async function signIn(
  app: FastifyInstance,
  passkey: SoftPasskey,
  lies: Lies = {},
): Promise<LightMyRequestResponse> {
  return enter(app, { passkey: passkey.answer(await challenge(app), lies) })
}
