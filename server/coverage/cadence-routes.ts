import type { App } from '../app-type.ts'
import { actorOf, requires } from '../auth/sessions.ts'
import { badField, problem } from '../errors.ts'
import { etag, factsHash, requireIfMatch } from '../writes.ts'
import { type CadenceFacts, getCadences, putCadences } from './contract.ts'
import { cadencesOf, lockCadences, replaceCadences } from './store.ts'

export async function cadenceRoutes(app: App): Promise<void> {
  app.route({
    ...getCadences,
    preHandler: requires('read_statuses'),
    handler: async ({ db }, reply) => {
      const cadences = await cadencesOf(db)
      reply.header('etag', etag(cadences.version))
      return cadences
    },
  })

  app.route({
    ...putCadences,
    preHandler: requires('set_cadence'),
    handler: async (request, reply) => {
      const version = requireIfMatch(request)
      const cadences = sorted(request.body)
      const now = await request.db.transaction().execute(async (trx) => {
        const before = await lockCadences(trx)
        // sent again after its answer was lost, or nothing changed
        if (factsHash(sorted(before)).equals(factsHash(cadences))) return before
        if (before.version !== version) throw problem('stale_version')
        return replaceCadences(trx, actorOf(request), cadences)
      })
      // no status changes, but what open screens show
      app.facts.touch([])
      reply.header('etag', etag(now.version))
      return now
    },
  })
}

/** In one order, whatever order they were sent in. @throws 400 for two rhythms of the same institutions */
function sorted({ cadences }: Pick<CadenceFacts, 'cadences'>): CadenceFacts['cadences'] {
  const keys = cadences.map(({ sector, influence }) => `${sector} ${influence}`)
  if (new Set(keys).size < keys.length) {
    throw badField('cadences', 'The same sector and influence twice')
  }
  return cadences.toSorted((a, b) => a.sector.localeCompare(b.sector) || a.influence - b.influence)
}
