import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import styles from './writing.module.css'

type Props = {
  mine: string
  theirs: string
  /** who wrote the other one */
  by: string
  onMine: () => void
  onTheirs: () => void
  onBoth: () => void
}

/** Two wrote at once: both texts side by side, and the writer says which one it is. Nothing is thrown away before. */
export function Clash({ mine, theirs, by, onMine, onTheirs, onBoth }: Props) {
  const t = useT()
  return (
    <div className={styles.clash} role="alert">
      <p>
        <strong>{t('reports.clash', { name: by })}</strong> {t('reports.clash.text')}
      </p>
      <dl className={styles.sides}>
        <div className={styles.side}>
          <dt>{t('reports.clash.theirs', { name: by })}</dt>
          <dd>
            <MarkedText before={theirs} after={mine} show="before" />
          </dd>
        </div>
        <div className={styles.side}>
          <dt>{t('reports.clash.mine')}</dt>
          <dd>
            <MarkedText before={theirs} after={mine} show="after" />
          </dd>
        </div>
      </dl>
      <div className={styles.actions}>
        <Button onClick={onBoth}>{t('reports.clash.takeBoth')}</Button>
        <Button onClick={onMine}>{t('reports.clash.takeMine')}</Button>
        <Button onClick={onTheirs}>{t('reports.clash.takeTheirs')}</Button>
      </div>
    </div>
  )
}
