import { ApiError } from '../api.ts'
import { textOfError } from '../i18n/error-text.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './unlock.module.css'

export function UnlockProblem({ error }: { error: Error }) {
  const t = useT()
  const key = `unlock.error.${error instanceof ApiError ? error.code : ''}`
  return (
    <p role="alert" className={styles.problem}>
      {hasMessage(key) ? t(key) : textOfError(t, error)}
    </p>
  )
}
