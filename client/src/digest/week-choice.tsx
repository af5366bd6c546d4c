import { addDays, dayInAlabama } from '../../../server/days.ts'
import type { Digest } from '../../../server/digest/contract.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { ButtonLink } from '../ui/button.tsx'
import styles from './digest.module.css'
import { weekWords } from './week-words.ts'

type Props = { week: Digest['week']; isOver: boolean; hrefOf: (week: string) => string }

/** Which week, and the ways to the one before and the one after. */
export function WeekChoice({ week, isOver, hrefOf }: Props) {
  const t = useT()
  const language = useLanguage()
  const after = addDays(week, 7)
  return (
    <nav className={styles.weeks} aria-label={t('digest.weeks')}>
      <p className={styles.week}>
        {weekWords(week, language)}
        {!isOver && <span className={styles.soft}>{t('digest.running')}</span>}
      </p>
      <div className={styles.ways}>
        <ButtonLink href={hrefOf(addDays(week, -7))} icon="back">
          {t('digest.before')}
        </ButtonLink>
        {after <= dayInAlabama(new Date()) && (
          <ButtonLink href={hrefOf(after)} icon="forward">
            {t('digest.after')}
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}
