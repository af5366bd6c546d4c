import type { countCommitments } from '../../../server/commitments/contract.ts'
import { type Accountability, accountabilityTone } from '../../../server/palette/rules.ts'
import type { Output } from '../api.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Swatch } from '../map/swatch.tsx'
import { useInk } from '../theme/theme.ts'
import { type Group, groups, statesOf } from './promise-filter.ts'
import styles from './promises.module.css'

export type Counts = Output<typeof countCommitments>

type Props = {
  counts: Counts | undefined
  group: Group | undefined
  onChoose: (group: Group | undefined) => void
}

/** The colour and symbol a county wears for such promises. */
const wears: Record<Group, Accountability> = {
  review: 'due',
  stalled: 'due',
  works: 'in_the_works',
  kept: 'kept',
  broken: 'broken',
  ended: 'asked',
}

/** How many stand where: the whole in one look, and the way to each part. */
export function PromiseCounts({ counts, group, onChoose }: Props) {
  const t = useT()
  const ink = useInk()
  return (
    <fieldset className={styles.counts}>
      <legend className="visually-hidden">{t('promises.counts')}</legend>
      {groups.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.count}
          aria-pressed={one === group}
          onClick={() => onChoose(one === group ? undefined : one)}
        >
          <Swatch tone={accountabilityTone(ink, wears[one])} glyph={wears[one]} size={20} round />
          <span className={styles.number}>{counts ? formatNumber(sum(counts, one)) : '–'}</span>
          <span className={styles.group}>{t(`promises.group.${one}`)}</span>
        </button>
      ))}
    </fieldset>
  )
}

export function sum({ byState }: Counts, group: Group): number {
  return statesOf[group].reduce((total, state) => total + byState[state], 0)
}
