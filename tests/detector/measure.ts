import { detect, endangers, type FindingKind, findingKinds } from '../../server/detector/rules.ts'
import type { Labelled } from './labelled.ts'

/** How often the detector and the careful reader agreed that a kind is in a sentence, or not. */
export interface Score {
  found: number
  missed: number
  wrong: number
}

export const recall = ({ found, missed }: Score) => found / (found + missed)
export const precision = ({ found, wrong }: Score) => found / (found + wrong)

export function total(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, one) => ({
      found: sum.found + one.found,
      missed: sum.missed + one.missed,
      wrong: sum.wrong + one.wrong,
    }),
    { found: 0, missed: 0, wrong: 0 },
  )
}

/** By kind, of what endangers somebody: an office's line that is told gently counts as not found. */
export function score(sentences: readonly Labelled[]): Record<FindingKind, Score> {
  const scores = findingKinds.map((kind) => {
    const counts = sentences.map(([sentence, ...labels]) => {
      const is = labels.includes(kind)
      const said = detect(sentence).findings.some((one) => one.kind === kind && endangers(one))
      return { found: +(is && said), missed: +(is && !said), wrong: +(!is && said) }
    })
    return [kind, total(counts)]
  })
  return Object.fromEntries(scores)
}
