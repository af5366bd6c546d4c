import type { AskStanding } from '../../../server/campaigns/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { answerGlyph, answerTone } from '../map/answer-tones.ts'
import { Swatch } from '../map/swatch.tsx'
import { useInk } from '../theme/theme.ts'
import styles from './campaigns.module.css'

type Props = { standing: AskStanding; size?: number }

/** The symbol of an answer in its colour; its word stands beside it. */
export function AnswerSwatch({ standing, size = 22 }: Props) {
  return <Swatch tone={answerTone(useInk(), standing)} glyph={answerGlyph(standing)} size={size} />
}

/** An answer: symbol and word. */
export function AnswerBadge({ standing, size }: Props) {
  const t = useT()
  return (
    <span className={styles.badge}>
      <AnswerSwatch standing={standing} {...(size ? { size } : {})} />
      {t(`answer.${standing}`)}
    </span>
  )
}
