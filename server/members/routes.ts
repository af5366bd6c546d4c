import type { App } from '../app-type.ts'
import { audit } from '../audit/store.ts'
import { insertInvite } from '../auth/invite-store.ts'
import { linkFor } from '../auth/links.ts'
import { may, opensNotes } from '../auth/policy.ts'
import { provedRecently } from '../auth/proof.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { badField, problem } from '../errors.ts'
import { ifMatch, sendReceipt, toReceipt } from '../writes.ts'
import {
  inviteMember,
  listMembers,
  listOrganizations,
  type MemberFacts,
  putMember,
  putOrganization,
} from './contract.ts'
import * as store from './store.ts'
import { toMemberListed } from './wire.ts'

export async function memberRoutes(app: App, options: { publicUrl: string }): Promise<void> {
  app.route({
    ...listMembers,
    preHandler: requires('read_members'),
    handler: async ({ db, member }) => {
      const rows = await store.memberRows(db)
      const admin = may(member, 'manage_members')
      const items = rows
        .filter((row) => admin || !row.deactivatedAt)
        .map((row) => toMemberListed(row, admin))
      return { items, nextCursor: null }
    },
  })

  app.route({
    ...putMember,
    preHandler: [requires('manage_members'), provedRecently],
    handler: async (request, reply) => {
      const { member, params, body } = request
      const version = ifMatch(request)
      const actor = actorOf(request)
      const { receipt, created } = await request.db.transaction().execute(async (trx) => {
        const before = await store.lockMember(trx, params.id)
        if (!before) {
          if (version !== undefined) throw problem('not_found')
          const receipt = await store.insertMember(trx, actor, params.id, body)
          return { receipt, created: true }
        }
        if (version === undefined) {
          if (!isReplay(before, body)) throw problem('version_missing')
          return { receipt: toReceipt(before), created: false }
        }
        if (before.version !== version) throw problem('stale_version')
        // an admin sees no notes, and does not give herself the right to: another admin does
        const gained = body.roles.filter((role) => !before.roles.includes(role))
        if (params.id === member.id && gained.length > 0) {
          throw badField('roles', 'Another admin has to give you this role')
        }
        if (params.id === member.id && opensNotes(asItIs(before), { ...asItIs(before), ...body })) {
          throw problem('opens_notes_to_oneself')
        }
        const staysAdmin = body.roles.includes('admin') && body.active !== false
        if (
          before.roles.includes('admin') &&
          !staysAdmin &&
          (await store.otherAdmins(trx, params.id)) === 0
        ) {
          throw problem('last_admin')
        }
        const receipt = await store.updateMember(trx, actor, params.id, body)
        return { receipt, created: false }
      })
      app.forgetSessions()
      return sendReceipt(reply, receipt, created)
    },
  })

  app.route({
    ...inviteMember,
    preHandler: [requires('manage_members'), provedRecently],
    handler: async (request, reply) => {
      const { params, member } = request
      const { token, expiresAt } = await request.db.transaction().execute(async (trx) => {
        if (!(await store.lockMember(trx, params.id))) throw problem('not_found')
        if (await store.cameIn(trx, params.id)) throw problem('came_in_already')
        const invite = await insertInvite(trx, {
          memberId: params.id,
          kind: 'invite',
          createdBy: member.id,
        })
        await audit(trx, actorOf(request), 'invited', 'member', params.id)
        return invite
      })
      return reply.code(201).send({ url: linkFor(options.publicUrl, token), expiresAt })
    },
  })

  app.route({
    ...listOrganizations,
    preHandler: requires('read_members'),
    handler: async ({ db }) => ({ items: await store.organizationRows(db), nextCursor: null }),
  })

  app.route({
    ...putOrganization,
    preHandler: requires('manage_members'),
    handler: async (request, reply) => {
      const { params, body } = request
      const version = ifMatch(request)
      const actor = actorOf(request)
      const written = await request.db.transaction().execute(async (trx) => {
        if (version === undefined) return store.insertOrganization(trx, actor, params.id, body.name)
        const renamed = await store.renameOrganization(trx, actor, params.id, version, body.name)
        if (renamed) return renamed
        const exists = await store.organizationRow(trx, params.id)
        throw problem(exists ? 'stale_version' : 'not_found')
      })
      app.forgetSessions()
      if (written) return sendReceipt(reply, written, version === undefined)
      const existing = await store.organizationRow(request.db, params.id)
      if (existing?.name !== body.name.trim()) throw problem('version_missing')
      return sendReceipt(reply, toReceipt(existing), false)
    },
  })
}

type Member = NonNullable<Awaited<ReturnType<typeof store.lockMember>>>

function asItIs({ roles, regions, organizationId }: Member) {
  return { roles, organizationId, regions: regions.map(({ id }) => id) }
}

/** The same member again: what the facts leave open may have changed since. */
function isReplay(before: Member, facts: MemberFacts): boolean {
  const regions = before.regions.map((region) => region.id)
  return (
    before.name === facts.name.trim() &&
    before.organizationId === facts.organizationId &&
    sameWords(before.roles, facts.roles) &&
    sameWords(regions, facts.regions ?? regions)
  )
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word))
}
