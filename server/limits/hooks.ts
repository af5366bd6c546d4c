import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { admitToken, bearerOf } from '../tokens/bearer.ts'
import { addressOf } from './rules.ts'

/** onRequest of what anybody may ask: counted by address. */
export function countStranger(app: App) {
  return (request: FastifyRequest): Promise<void> =>
    app.limits.take('stranger', addressOf(request.ip))
}

/**
 * onRequest of everything else: a session first. Requests of members are counted by member, so that an office behind
 * one address does not share one count; requests without a session are those of a stranger.
 */
export function admitMember(app: App) {
  const stranger = countStranger(app)
  return async (request: FastifyRequest): Promise<void> => {
    const token = bearerOf(request)
    try {
      if (token !== undefined) await admitToken(app, request, token)
      else await app.requireSession(request)
    } catch (error) {
      await stranger(request)
      throw error
    }
    if (token === undefined) await app.limits.take('member', request.member.id)
    await app.catchUp(request)
  }
}

/** preHandler: one more challenge for a passkey of this member. */
export function countChallenge(app: App) {
  return (request: FastifyRequest): Promise<void> => app.limits.take('challenge', request.member.id)
}

/** preHandler: one more challenge for whoever asks from this address. */
export function countStrangersChallenge(app: App) {
  return (request: FastifyRequest): Promise<void> =>
    app.limits.take('stranger_challenge', addressOf(request.ip))
}

/** preHandler: one more file of this member. */
export function countUpload(app: App) {
  return (request: FastifyRequest): Promise<void> => app.limits.take('upload', request.member.id)
}
