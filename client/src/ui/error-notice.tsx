import { ApiError } from '../api.ts'
import { textOfError } from '../i18n/error-text.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './notice.module.css'

/** What happened and what to do; `onRetry` where trying again can help. */
export function ErrorNotice({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const t = useT()
  return (
    <div className={styles.error} role="alert">
      <Icon name="alert" />
      <div>
        <p className={styles.title}>{t('error.title')}</p>
        <p>{textOfError(t, error)}</p>
        {error instanceof ApiError && error.number && (
          <p className={styles.number}>{t('error.number', { number: error.number })}</p>
        )}
        {onRetry && (
          <p className={styles.action}>
            <Button onClick={onRetry}>{t('common.retry')}</Button>
          </p>
        )}
      </div>
    </div>
  )
}
