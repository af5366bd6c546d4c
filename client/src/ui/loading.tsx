import { useT } from '../i18n/use-t.ts'
import styles from './loading.module.css'

/** Grey lines where text will be; told to screen readers as "Loading". */
export function Loading({ lines = 3 }: { lines?: number }) {
  const t = useT()
  return (
    <div className={styles.lines} role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} className={styles.line} />
      ))}
    </div>
  )
}
