import { type FollowUp, listFollowUps } from '../../../../server/follow-ups/contract.ts'
import { contactSince } from '../../../../server/follow-ups/rules.ts'
import { answering, pageOf } from './answering.ts'
import type { World } from './world.ts'

export const followUps = [
  answering(listFollowUps, (world, { query = {} }) => {
    const { pack, regionOf } = world
    // what is done is not in the pack
    if (query.done) return undefined
    const assignee = query.assignee === 'me' ? pack.session.member.id : query.assignee
    const found = pack.followUps
      .filter((one) => !assignee || one.assignee.id === assignee)
      .filter((one) => !query.county || one.countyFips === query.county)
      .filter((one) => !query.region || regionOf(one.countyFips) === query.region)
      .filter((one) => !query.institution || one.institution?.id === query.institution)
      .filter((one) => !query.ask || one.askId === query.ask)
      .sort((a, b) => (`${a.dueOn} ${a.id}` < `${b.dueOn} ${b.id}` ? -1 : 1))
    const { items, nextCursor } = pageOf(found, query)
    return { items: items.map((one) => withContactSince(world, one)), nextCursor }
  }),
]

/** The same question that the server asks, of the contacts that are here. */
function withContactSince({ pack }: World, step: FollowUp): FollowUp {
  const { commitmentId, contactId, institution } = step
  const institutionId =
    institution?.id ??
    pack.commitments.find(({ id }) => id === commitmentId)?.institution.id ??
    pack.contacts.find(({ id }) => id === contactId)?.institutions[0]?.id ??
    null
  const held = pack.contacts
    .filter(({ outcome }) => outcome === 'held')
    .map(({ institutions, ...one }) => ({
      ...one,
      institutionIds: institutions.map(({ id }) => id),
    }))
  return { ...step, contactSince: contactSince({ ...step, institutionId }, held) }
}
