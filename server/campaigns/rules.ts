import { weightedMedian } from '../alliance/rules.ts'
import { type DatedFact, latestInView } from '../assessments/rules.ts'
import { addDays, type Day, isKnown, type When } from '../days.ts'

/** What a target says to an ask, from support to refusal; nobody asked yet has none. */
export const answers = ['yes', 'leaning_yes', 'undecided', 'leaning_no', 'no', 'refused'] as const
export type Answer = (typeof answers)[number]

export const campaignLevels = ['local', 'state', 'federal'] as const
export type CampaignLevel = (typeof campaignLevels)[number]

/** How a target voted in the end. */
export const votes = ['yes', 'no', 'abstained', 'absent'] as const
export type Vote = (typeof votes)[number]

/** An answer; `day` is when it was given. */
export type AnswerFact = DatedFact & { answer: Answer; authorId: string }

/** An ask with its dated answers, in any order. `askedOn` null: a target that nobody has asked yet. */
export type AskFact = {
  id: string
  askedOn: Day | null
  recordedAt: string
  answers: readonly AnswerFact[]
}

/** The columns of a whip board: an answer, asked and waiting for one, or not asked. */
export const askStandings = [...answers, 'waiting', 'not_asked'] as const
export type AskStanding = (typeof askStandings)[number]

/** Where an ask stands at `when`, with the answer that says so; an answer is also a sign of having asked. */
export function standingOfAsk(
  ask: AskFact,
  when: When,
): { value: AskStanding; answer: AnswerFact | null } {
  const answer = latestInView(ask.answers, when)
  if (answer) return { value: answer.answer, answer }
  const asked = ask.askedOn !== null && ask.askedOn <= when.asOf
  return { value: asked ? 'waiting' : 'not_asked', answer: null }
}

export type AskCounts = Record<AskStanding | 'targets', number>

/** How many targets stand where. */
export function countsOf(standings: Iterable<AskStanding>): AskCounts {
  const counts: AskCounts = {
    targets: 0,
    yes: 0,
    leaning_yes: 0,
    undecided: 0,
    leaning_no: 0,
    no: 0,
    refused: 0,
    waiting: 0,
    not_asked: 0,
  }
  for (const standing of standings) {
    counts.targets += 1
    counts[standing] += 1
  }
  return counts
}

export const campaignCountyValues = ['no_target', ...askStandings] as const
export type CampaignCountyValue = (typeof campaignCountyValues)[number]

/** A target as it counts in a county; `weight` is that of its institution, > 0. */
export type TargetShare = { standing: AskStanding; weight: number }

/**
 * A campaign in one county: the weighted median of the answers there, an exact half going to the more cautious
 * one. Without an answer: waiting for one, not asked, or nobody to ask.
 */
export function campaignInCounty(shares: readonly TargetShare[]): {
  value: CampaignCountyValue
  counts: AskCounts
} {
  const counts = countsOf(shares.map((share) => share.standing))
  const rank = weightedMedian(shares, ({ standing }) => rankOf(standing))
  const middle = rank === null ? undefined : answers[rank]
  if (middle) return { value: middle, counts }
  if (counts.waiting > 0) return { value: 'waiting', counts }
  return { value: counts.targets > 0 ? 'not_asked' : 'no_target', counts }
}

function rankOf(standing: AskStanding): number | null {
  const order: readonly AskStanding[] = answers
  const rank = order.indexOf(standing)
  return rank === -1 ? null : rank
}

/** Whether a target had been put on the list by then: what is added later was no target yet as known on that day. */
export function isTarget(ask: AskFact, when: When): boolean {
  return isKnown(ask.recordedAt, when.knownOn)
}

/** How the vote went. `won` is null when no number of yes was needed. */
export type VoteResult = Record<Vote, number> & { won: boolean | null }

export function resultOf(cast: Iterable<Vote>, needed: number | null): VoteResult {
  const result = { yes: 0, no: 0, abstained: 0, absent: 0 }
  for (const vote of cast) result[vote] += 1
  return { ...result, won: needed === null ? null : result.yes >= needed }
}

/** Answers that say how a vote will go; undecided says nothing of it. */
export const forecasts = ['yes', 'leaning_yes', 'leaning_no', 'no', 'refused'] as const
export type Forecast = (typeof forecasts)[number]

/** What became of one kind of answer: votes that followed it, and how many of them it had foretold. */
export type ForecastRow = Record<Vote, number> & {
  answer: Forecast
  total: number
  right: number
}

/** `unforecast`: votes of targets that were undecided, or of whom nothing was known. Rows of no vote are left out. */
export type ForecastScore = {
  total: number
  right: number
  unforecast: number
  rows: ForecastRow[]
}

/** `voteRecordedAt`: when its vote was first written down, ISO UTC. */
export type VotedAsk = AskFact & { vote: Vote; voteRecordedAt: string }

/**
 * The forecasts before a vote against the vote. A forecast is the last answer given before that day and recorded
 * before the vote was: what is written down afterwards foretells nothing. One for us is right when the vote was
 * yes, one against us when it was anything else, since only yes is counted. `byOrganizer`: by who recorded it.
 */
export function scoreForecast(
  asks: readonly VotedAsk[],
  votedOn: Day,
): ForecastScore & { byOrganizer: Map<string, ForecastScore> } {
  const eve = { asOf: addDays(votedOn, -1), knownOn: null }
  const all = emptyScore()
  const byOrganizer = new Map<string, ForecastScore>()
  for (const ask of asks) {
    const last = latestInView(ask.answers, eve, (one) => one.recordedAt < ask.voteRecordedAt)
    if (last === null || last.answer === 'undecided') {
      all.unforecast += 1
      continue
    }
    const own = byOrganizer.get(last.authorId) ?? emptyScore()
    byOrganizer.set(last.authorId, own)
    for (const score of [all, own]) add(score, last.answer, ask.vote)
  }
  for (const score of [all, ...byOrganizer.values()]) score.rows = score.rows.filter(hasVotes)
  return { ...all, byOrganizer }
}

/** Whether a vote is what the answer foretold. */
export function cameTrue(forecast: Forecast, vote: Vote): boolean {
  return (forecast === 'yes' || forecast === 'leaning_yes') === (vote === 'yes')
}

function emptyScore(): ForecastScore {
  const row = { total: 0, right: 0, yes: 0, no: 0, abstained: 0, absent: 0 }
  const rows = forecasts.map((answer) => ({ answer, ...row }))
  return { total: 0, right: 0, unforecast: 0, rows }
}

function add(score: ForecastScore, answer: Forecast, vote: Vote): void {
  const right = cameTrue(answer, vote) ? 1 : 0
  score.total += 1
  score.right += right
  for (const row of score.rows) {
    if (row.answer !== answer) continue
    row.total += 1
    row.right += right
    row[vote] += 1
  }
}

function hasVotes(row: ForecastRow): boolean {
  return row.total > 0
}
