import { listFollowUps } from '../../../../server/follow-ups/contract.ts'
import { answering, pageOf } from './answering.ts'

export const followUps = [
  answering(listFollowUps, ({ pack, regionOf }, { query = {} }) => {
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
    return pageOf(found, query)
  }),
]
