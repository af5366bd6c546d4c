import { toAskNamed } from '../asks/wire.ts'
import type { When } from '../days.ts'
import type { FollowUp } from '../follow-ups/contract.ts'
import type { Board, Campaign, ForecastScore, Target } from './contract.ts'
import {
  countsOf,
  resultOf,
  type ForecastScore as Score,
  scoreForecast,
  standingOfAsk,
  type VotedAsk,
} from './rules.ts'
import type { CampaignRow } from './store.ts'
import type { TargetFact, TargetRow } from './target-store.ts'

/** A campaign as it travels. @param targets all of its targets */
export function toCampaign(
  row: CampaignRow,
  targets: readonly TargetFact[],
  when: When,
  mayEdit: boolean,
): Campaign {
  const cast = targets.flatMap((target) => target.vote ?? [])
  return {
    id: row.id,
    name: { en: row.name_en, es: row.name_es },
    goal: { en: row.goal_en, es: row.goal_es },
    ask: { en: row.ask_en, es: row.ask_es },
    level: row.level,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    decidesOn: row.decides_on,
    needed: row.needed,
    counts: countsOf(targets.map((target) => standingOfAsk(target, when).value)),
    votedOn: row.voted_on,
    result: row.voted_on ? resultOf(cast, row.needed) : null,
    version: row.version,
    mayEdit,
  }
}

/** The cards of a whip board. @param names of members @param next follow-ups by ask, the earliest due first */
export function toTargets(
  rows: readonly TargetRow[],
  facts: ReadonlyMap<string, TargetFact>,
  when: When,
  names: ReadonlyMap<string, string>,
  next: readonly FollowUp[],
): Target[] {
  // House District 9 before House District 10
  const sorted = [...rows].sort((a, b) => byName.compare(nameOf(a), nameOf(b)))
  return sorted.flatMap((row) => {
    const fact = facts.get(row.id)
    if (!fact) return []
    const { value, answer } = standingOfAsk(fact, when)
    return {
      ...toAskNamed(row),
      sector: row.sector,
      kind: row.kind,
      counties: row.counties,
      holder: row.holderId ? { id: row.holderId, name: row.holderName ?? '' } : null,
      standing: value,
      askedOn: fact.askedOn,
      answeredOn: answer?.day ?? null,
      answeredBy: answer ? { id: answer.authorId, name: names.get(answer.authorId) ?? '' } : null,
      next: next.find((one) => one.askId === row.id) ?? null,
      vote: fact.vote,
      version: row.version,
    }
  })
}

const byName = new Intl.Collator('en', { numeric: true })

function nameOf({ institutionName, seatTitle, personName }: TargetRow): string {
  return [institutionName, seatTitle, personName].join(' ')
}

/** How the forecasts of a campaign came out, whoever foretold most first. */
export function toForecast(
  facts: readonly TargetFact[],
  votedOn: string,
  names: ReadonlyMap<string, string>,
): Board['forecast'] {
  const { byOrganizer, ...all } = scoreForecast(facts.filter(hasVoted), votedOn)
  return {
    ...toScore(all),
    organizers: [...byOrganizer]
      .map(([id, score]) => ({ member: { id, name: names.get(id) ?? '' }, ...toScore(score) }))
      .sort((a, b) => b.total - a.total || a.member.name.localeCompare(b.member.name)),
  }
}

function hasVoted(fact: TargetFact): fact is TargetFact & VotedAsk {
  return fact.vote !== null && fact.voteRecordedAt !== null
}

function toScore({ total, right, unforecast, rows }: Score): ForecastScore {
  return { total, right, unforecast, rows }
}
