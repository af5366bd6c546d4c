import type { Standing } from '../../../../server/report-contents/contract.ts'
import { Swatch } from '../../map/swatch.tsx'
import { useInk } from '../../theme/theme.ts'
import { type Aspect, toneOf } from './aspects.ts'
import styles from './status-word.module.css'
import { useWords } from './words-context.ts'

type Props<A extends Aspect> = { aspect: A; value: Standing[A] }

/** Symbol, colour and word of a status, in the language of the report. */
export function StatusWord<A extends Aspect>({ aspect, value }: Props<A>) {
  const { t } = useWords()
  const tone = toneOf(aspect, useInk(), value)
  const key = `${aspect}.${value}` as `alliance.${Standing['alliance']}`
  return (
    <span className={styles.status}>
      <Swatch tone={tone} glyph={value} round={aspect === 'accountability'} size={20} />
      {t(key)}
    </span>
  )
}
