import { latestContacts } from '../../../../server/pack/rules.ts'
import { getLikelyParticipants } from '../../../../server/participants/contract.ts'
import { likelyParticipants } from '../../../../server/participants/rules.ts'
import { answering } from './answering.ts'

export const participants = [
  answering(getLikelyParticipants, ({ pack }, { query }) => {
    const me = pack.session.member.id
    const active = new Set(pack.members.map(({ id }) => id))
    const attended = latestContacts(pack.contacts, '')
      .filter(({ outcome }) => outcome === 'held')
      .map(({ author, institutions, participants: all }) => {
        const ours = all.flatMap(({ member }) => (member && active.has(member.id) ? [member] : []))
        return {
          hers: author.id === me || ours.some(({ id }) => id === me),
          institutionIds: institutions.map(({ id }) => id),
          ours,
          theirs: all.flatMap(({ person }) => person ?? []),
        }
      })
    return likelyParticipants(attended, query?.institutions.split(',') ?? [], me)
  }),
]
