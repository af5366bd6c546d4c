import { commitmentStates } from '../../../server/commitments/rules.ts'
import type { CountyListed } from '../../../server/counties/contract.ts'
import type { Translate } from '../i18n/use-t.ts'

const counted = [...commitmentStates, 'older', 'asks'] as const
type Counts = CountyListed['counts']

/** "3 kept · 1 due" */
export function countsInWords(t: Translate, counts: Counts): string {
  return counted
    .filter((state) => counts[state] > 0)
    .map((state) => t(`commitment.count.${state}`, { count: counts[state] }))
    .join(' · ')
}
