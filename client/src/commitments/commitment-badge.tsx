import type { CommitmentState } from '../../../server/commitments/rules.ts'
import { type Accountability, accountabilityTone } from '../../../server/palette/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Swatch } from '../map/swatch.tsx'
import { useInk } from '../theme/theme.ts'
import styles from './commitments.module.css'

/** What each state does to the accountability of a county: it wears that colour and symbol. */
const countsAs: Record<CommitmentState, Accountability> = {
  open: 'in_the_works',
  in_progress: 'in_the_works',
  due: 'due',
  stalled: 'due',
  kept: 'kept',
  partly_kept: 'kept',
  broken: 'broken',
  lapsed: 'asked',
  withdrawn: 'asked',
}

type Props = { state: CommitmentState; size?: 'small' | 'large' }

/** The state of a commitment: symbol, colour and its own word. */
export function CommitmentBadge({ state, size = 'small' }: Props) {
  const t = useT()
  const value = countsAs[state]
  const tone = accountabilityTone(useInk(), value)
  return (
    <span className={`${styles.badge} ${styles[size]}`}>
      <Swatch tone={tone} glyph={value} size={size === 'large' ? 36 : 22} round />
      {t(`commitment.${state}`)}
    </span>
  )
}
