import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { provedRecently } from '../auth/proof.ts'
import { revokeSessionsOf } from '../auth/session-store.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { problem } from '../errors.ts'
import { lockMember } from '../members/store.ts'
import { destroyPhoneKey } from '../phone/store.ts'
import {
  type Device,
  endDevice,
  endMemberSessions,
  endOtherDevices,
  listDevices,
  loseDevice,
} from './contract.ts'
import { deviceWords } from './rules.ts'
import * as store from './store.ts'

/** Where one is signed in, and the ways to end that: behind requireSession. */
export async function deviceRoutes(app: App): Promise<void> {
  app.route({
    ...listDevices,
    handler: async (request) => {
      const { member } = request
      const [devices, sessions] = await Promise.all([
        store.deviceRows(request.db, member.id),
        store.liveSessions(request.db, member.id),
      ])
      return { items: listed(devices, sessions, member.sessionId) }
    },
  })

  app.route({
    ...endDevice,
    handler: async (request, reply) => {
      const { member, params } = request
      await request.db.transaction().execute(async (trx) => {
        const ended = await store.endSessionsOn(trx, member.id, params.id)
        if (!ended) throw problem('not_found')
        await audit(trx, actorOf(request), 'signed_out_device', 'device', params.id)
      })
      app.forgetSessions()
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...endOtherDevices,
    handler: async (request, reply) => {
      const { member } = request
      await request.db.transaction().execute(async (trx) => {
        await revokeSessionsOf(trx, member.id, member.sessionId)
        await audit(trx, actorOf(request), 'signed_out_elsewhere', 'member', member.id)
      })
      app.forgetSessions()
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...loseDevice,
    preHandler: provedRecently,
    handler: async (request, reply) => {
      const { member, params, body } = request
      await request.db.transaction().execute(async (trx) => {
        if (!(await store.forgetDevice(trx, member.id, params.id))) throw problem('not_found')
        await store.endSessionsOn(trx, member.id, params.id)
        await destroyPhoneKey(trx, params.id)
        if (body.removePasskeys) await store.removePasskeysOf(trx, member.id, params.id)
        await audit(trx, actorOf(request), 'device_lost', 'device', params.id)
      })
      app.forgetSessions()
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...endMemberSessions,
    preHandler: [requires('manage_members'), provedRecently],
    handler: async (request, reply) => {
      const { params } = request
      await request.db.transaction().execute(async (trx) => {
        if (!(await lockMember(trx, params.id))) throw problem('not_found')
        await revokeSessionsOf(trx, params.id)
        await audit(trx, actorOf(request), 'signed_out_by_admin', 'member', params.id)
      })
      app.forgetSessions()
      return reply.code(204).send(null)
    },
  })
}

type KnownRow = Awaited<ReturnType<typeof store.deviceRows>>[number]
type SessionRow = Awaited<ReturnType<typeof store.liveSessions>>[number]

/** Known devices, each with what is open on it, and the sessions on none of them; the newest first. */
function listed(devices: KnownRow[], sessions: SessionRow[], sessionId: string): Device[] {
  const known = devices.map((device): Device => {
    const open = sessions.filter((session) => session.deviceId === device.id)
    const seen = [device.lastSeenAt, ...open.map((session) => session.lastSeenAt)]
    return {
      id: device.id,
      known: true,
      ...deviceWords(device.userAgent),
      here: open.some((session) => session.id === sessionId),
      signedIn: open.length > 0,
      how: open[0]?.how ?? null,
      sharedScreen: false,
      since: device.since,
      lastSeenAt: seen.sort().at(-1) ?? device.lastSeenAt,
      passkeys: device.passkeys,
    }
  })
  const ids = new Set(devices.map(({ id }) => id))
  const strangers = sessions
    .filter(({ deviceId }) => !deviceId || !ids.has(deviceId))
    .map(
      (session): Device => ({
        id: session.id,
        known: false,
        ...deviceWords(session.userAgent),
        here: session.id === sessionId,
        signedIn: true,
        how: session.how,
        sharedScreen: session.sharedScreen,
        since: session.since,
        lastSeenAt: session.lastSeenAt,
        passkeys: [],
      }),
    )
  return [...known, ...strangers].sort(
    (a, b) => Number(b.here) - Number(a.here) || (a.lastSeenAt < b.lastSeenAt ? 1 : -1),
  )
}
