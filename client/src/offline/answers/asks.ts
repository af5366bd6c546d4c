import { type Ask, getAsk, listAsks } from '../../../../server/asks/contract.ts'
import { answering } from './answering.ts'

export const asks = [
  answering(listAsks, ({ pack }, { query }) => {
    const found = pack.asks
      .filter((one) => one.institution.id === query?.institution)
      .filter((one) => query?.open === undefined || one.open === query.open)
      .sort(latestFirst)
    return { items: found.map(({ answers: _, ...one }) => one), nextCursor: null }
  }),
  answering(getAsk, ({ pack }, { params }) => pack.asks.find(({ id }) => id === params.id)),
]

/** Those that are not asked yet stand first. */
function latestFirst(a: Ask, b: Ask): number {
  return `${a.askedOn ?? '9999'} ${a.id}` < `${b.askedOn ?? '9999'} ${b.id}` ? 1 : -1
}
