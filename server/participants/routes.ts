import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import { getLikelyParticipants } from './contract.ts'
import { likelyParticipants } from './rules.ts'
import { attendedContacts } from './store.ts'

export async function participantRoutes(app: App): Promise<void> {
  app.route({
    ...getLikelyParticipants,
    preHandler: requires('read_notes'),
    handler: async ({ db, member, query }) => {
      const institutionIds = query.institutions.split(',')
      const rows = await attendedContacts(db, member, institutionIds)
      const attended = rows.map(({ authorId, institutions, ours, theirs }) => ({
        hers: authorId === member.id || ours.some(({ id }) => id === member.id),
        institutionIds: institutions.map(({ id }) => id),
        ours,
        theirs,
      }))
      return likelyParticipants(attended, institutionIds, member.id)
    },
  })
}
