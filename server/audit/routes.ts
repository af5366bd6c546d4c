import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { defaultLimit } from '../cursors.ts'
import { chainHead } from './chain-store.ts'
import { beginCheck, type CheckRow, finishCheck, lastCheck, noteProgress } from './check-store.ts'
import { type AuditCheck, getAuditChain, listAudit, startAuditCheck } from './contract.ts'
import { auditPage } from './store.ts'
import { verifyChain } from './verify.ts'

export async function auditRoutes(app: App): Promise<void> {
  app.route({
    ...listAudit,
    preHandler: requires('read_audit'),
    handler: async ({ db, query }) => {
      const { limit = defaultLimit, ...filter } = query
      const rows = await auditPage(db, filter, limit)
      const shown = rows.slice(0, limit)
      return {
        items: shown.map((row) => ({
          seq: row.seq,
          at: row.at,
          member: row.member_id ? { id: row.member_id, name: row.name ?? '' } : null,
          action: row.action,
          subject: row.subject,
          subjectId: row.subject_id,
        })),
        nextCursor: rows.length > limit ? String(shown.at(-1)?.seq) : null,
      }
    },
  })

  app.route({
    ...getAuditChain,
    preHandler: requires('read_audit'),
    handler: async ({ db }) => {
      const [head, check] = await Promise.all([chainHead(db), lastCheck(db)])
      return {
        position: head?.position ?? 0,
        hash: head?.hash.toString('hex') ?? '',
        check: check ? toCheck(check) : null,
      }
    },
  })

  const closing = new AbortController()
  const running = new Set<Promise<void>>()
  app.addHook('onClose', async () => {
    closing.abort()
    await Promise.all(running)
  })

  app.route({
    ...startAuditCheck,
    preHandler: requires('read_audit'),
    handler: async (request, reply) => {
      const { db } = request
      const actor = { ...actorOf(request), memberId: request.member.id }
      const { check, begun } = await db.transaction().execute((trx) => beginCheck(trx, actor))
      if (begun) {
        const run = verifyChain(db, {
          onProgress: (position) => noteProgress(db, check.id, position),
          signal: closing.signal,
        })
          .then((verified) => finishCheck(db, check.id, verified))
          // it stands as cut short, and can be started again
          .catch((error: unknown) => app.log.warn({ err: error }, 'check of the audit log ended'))
          .finally(() => running.delete(run))
        running.add(run)
      }
      return reply.code(begun ? 201 : 200).send(toCheck(check))
    },
  })
}

function toCheck(row: CheckRow): AuditCheck {
  const { id, memberId, name, startedAt, finishedAt, alive, position, faults } = row
  return {
    id,
    by: { id: memberId, name },
    startedAt,
    finishedAt,
    state: finishedAt ? 'finished' : alive ? 'running' : 'cut_short',
    position,
    faults: faults.map((fault) => ({
      kind: fault.kind,
      position: fault.position ?? null,
      to: fault.to ?? null,
      after: fault.after ?? null,
      seq: fault.seq ?? null,
      at: fault.at ?? null,
    })),
  }
}
