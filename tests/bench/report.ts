import type { Round } from './load.ts'

export const systems = ['ours', 'bare', 'floor'] as const
export type System = (typeof systems)[number]

/** All rounds of one operation at one number of connections, in the order they were run. */
export interface Measured {
  operation: string
  target: number
  connections: number
  rounds: Record<System, Round[]>
}

/** At one connection the machine sleeps more than it works: it is shown, and not judged. */
const judgedFrom = 8

/** The table as Markdown, one line an operation and number of connections. */
export function table(results: readonly Measured[]): string {
  const head = [
    'operation',
    'connections',
    ...systems.flatMap((system) => [`${system} req/s`, 'p50 ms', 'p99 ms']),
    'ours/bare',
    'ours/floor',
    'target',
  ]
  const lines = results.map((result) => [
    result.operation,
    result.connections,
    ...systems.flatMap((system) => numbersOf(result.rounds[system])),
    ratio(result, 'bare').toFixed(2),
    ratio(result, 'floor').toFixed(2),
    verdict(result),
  ])
  const rows = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...lines]
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Those that miss their target. */
export function missed(results: readonly Measured[]): Measured[] {
  return results.filter((one) => isJudged(one) && ratio(one, 'bare') < one.target)
}

function isJudged({ connections }: Measured): boolean {
  return connections >= judgedFrom
}

function verdict(result: Measured): string {
  if (!isJudged(result)) return ''
  return `${ratio(result, 'bare') < result.target ? 'MISSED' : 'met'} (≥ ${result.target})`
}

/** Each round of ours over the round that ran right beside it; the median of them. */
function ratio({ rounds }: Measured, other: 'bare' | 'floor'): number {
  const ratios = rounds.ours.map((round, i) => round.perSecond / (rounds[other][i]?.perSecond ?? 1))
  return quantile(ratios, 0.5)
}

function numbersOf(rounds: readonly Round[]): string[] {
  const times = rounds.flatMap((round) => round.times)
  const perSecond = rounds.reduce((sum, round) => sum + round.perSecond, 0) / rounds.length
  return [perSecond.toFixed(0), quantile(times, 0.5).toFixed(1), quantile(times, 0.99).toFixed(1)]
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  if (share === 0.5 && Number.isInteger(middle)) {
    return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  }
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
