import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import type { TurnoverDraft } from './draft.ts'
import { LapsedPromises } from './lapsed-promises.tsx'
import styles from './turnover.module.css'

type Props = { saved: readonly TurnoverDraft[]; onClear: () => void }

/** What lapsed with the changes that were saved here, and the way to ask for it again. */
export function TurnoverSummary({ saved, onClear }: Props) {
  const t = useT()
  return (
    <Section
      title={t('seats.summary')}
      aside={
        <Button look="quiet" onClick={onClear}>
          {t('seats.summary.clear')}
        </Button>
      }
    >
      <p>{t('seats.progress.saved', { count: saved.length })}</p>
      <div className={styles.summary}>
        {saved
          .filter(({ outcome }) => outcome !== 'reelected')
          .map(({ id }) => (
            <LapsedPromises key={id} turnoverId={id} quiet />
          ))}
      </div>
    </Section>
  )
}
