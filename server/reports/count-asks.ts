import { grouped as under } from '../grouped.ts'
import {
  askInPeriod,
  changedAnswer,
  isAskedIn,
  isOverBefore,
  latestAskFirst,
  targetKeys,
} from './ask-rules.ts'
import { otherAsks } from './asks-store.ts'
import type { Part } from './count.ts'
import type { Frozen, FrozenAsk } from './frozen.ts'
import type { Ground } from './ground.ts'
import { type Group, grouped, numbersOf, tally } from './number-rules.ts'

/** The latest are listed, all are counted: one campaign asks hundreds, and a report is to be read. */
const listedAtMost = 60

/** What was put to whom, by campaign, and what they said. */
export async function countAsks(
  ground: Ground,
): Promise<Part<Pick<Frozen, 'campaigns' | 'asks' | 'moreAsks'>>> {
  const { sources, scope, span, eve, here } = ground
  const { campaigns, targets } = await ground.asked
  const inScope = new Set(here.map(({ id }) => id))
  const concerned = targets.filter(({ institutionId }) => inScope.has(institutionId))
  const ofCampaigns = new Set(targets.map(({ id }) => id))
  const asks = here.flatMap((institution) => institution.asks)
  const counted = (days: { from: string; to: string }): Group[] => [
    ...grouped(
      'ask',
      concerned.map((ask) => ({ id: ask.id, keys: targetKeys(ask, days) })),
    ),
    ...grouped(
      'ask',
      asks
        .filter(({ id }) => scope.kind !== 'campaign' || ofCampaigns.has(id))
        .filter(({ day }) => isAskedIn(day, days))
        .map(({ id }) => ({ id, keys: [ofCampaigns.has(id) ? 'asks.campaigns' : 'asks.other'] })),
    ),
  ]
  const now = counted(span)
  // what a campaign did not ask is not about it
  const others = scope.kind === 'campaign' ? [] : await otherAsks(sources.factsDb, span)
  const listed = [
    ...concerned.flatMap((ask): FrozenAsk[] => {
      const told = askInPeriod(ask, span)
      const { id, institutionId } = ask
      return told ? [{ id, institutionId, ...told }] : []
    }),
    ...others
      .filter(({ institutionId }) => inScope.has(institutionId))
      .map(({ answer, ...ask }): FrozenAsk => ({ ...ask, answer: answer ?? 'waiting' })),
  ].sort(latestAskFirst)
  const ids = new Set(now.flatMap(({ keys }) => keys).map((key) => key.split('.')[1]))
  const byCampaign = under(concerned, ({ campaignId }) => campaignId)
  return {
    numbers: numbersOf(tally(now), tally(counted({ from: span.since, to: eve }))),
    groups: now,
    also: {
      asks: listed.slice(0, listedAtMost),
      moreAsks: Math.max(0, listed.length - listedAtMost),
      campaigns: campaigns
        .filter(({ id }) => ids.has(id))
        .flatMap(({ id, name, ...campaign }) => {
          const asks = byCampaign.get(id) ?? []
          const changed = asks.flatMap((ask) => {
            const change = changedAnswer(ask, eve, span.to)
            return change ? [{ askId: ask.id, institutionId: ask.institutionId, ...change }] : []
          })
          const isNews = changed.length > 0 || asks.some((ask) => isAskedIn(ask.askedOn, span))
          // of one that was over by then its last report told
          const isOld = scope.kind !== 'campaign' && isOverBefore(campaign, span.from)
          return isOld && !isNews ? [] : [{ id, name, changed }]
        }),
    },
  }
}
