import { endangers } from '../../../server/detector/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import type { Shown } from './use-watch.ts'
import styles from './watch.module.css'

type Act = (finding: Shown) => void
type Props = { finding: Shown; takeOut: Act; leave: Act; select: Act }

export function FindingItem({ finding, takeOut, leave, select }: Props) {
  const t = useT()
  const { words, kind, text } = finding
  return (
    <li className={styles.finding}>
      <p>
        <span className={styles.kind}>{t(`detector.kind.${kind}`)}</span>{' '}
        <button
          type="button"
          className={styles.words}
          title={t('detector.select')}
          onClick={() => select(finding)}
        >
          {words}
        </button>
      </p>
      <p className={styles.why}>{t(text)}</p>
      <div className={styles.acts}>
        <Button
          look={endangers(finding) ? 'secondary' : 'quiet'}
          onClick={() => takeOut(finding)}
          aria-label={t('detector.takeOut.words', { words })}
        >
          {t('detector.takeOut')}
        </Button>
        <Button
          look="quiet"
          onClick={() => leave(finding)}
          aria-label={t('detector.leave.words', { words })}
        >
          {t('detector.leave')}
        </Button>
      </div>
    </li>
  )
}
