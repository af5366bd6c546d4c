import type { FastifyRequest } from 'fastify'
import { problem } from '../errors.ts'
import { nowBy } from './clock.ts'

/** How long one proof is good for. */
const proofMinutes = 10

/** Until when a proof given at this moment counts. */
export function provedUntil(provedAt: string): string {
  return new Date(Date.parse(provedAt) + proofMinutes * 60_000).toISOString()
}

/**
 * preHandler of what a thief with an open session must not do: 403 `proof_needed` unless the member proved within
 * ten minutes that it is she. The client asks her, and sends the request again.
 */
export async function provedRecently({ member }: FastifyRequest): Promise<void> {
  const { provedAt } = member
  if (!provedAt || Date.parse(provedUntil(provedAt)) < nowBy(member)) throw problem('proof_needed')
}

/** The same for whoever has a safe way in; who has none yet has nothing to prove it with. */
export async function provedOrSettingUp(request: FastifyRequest): Promise<void> {
  if (request.member.settled) await provedRecently(request)
}
