import styles from './wordmark.module.css'

/** The state's outline beside the name. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 20 30" width="20" height="30" aria-hidden="true">
        <path d="M1.5 1h11.8l2.6 15.2.1 7.6-11.3.4.6 3.9-3.5.4L1 21.5z" fill="currentColor" />
      </svg>
      Condado
    </span>
  )
}
