import styles from './wordmark.module.css'

/** The state's outline beside the name. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 18.4 29" width="20" height="31" aria-hidden="true">
        <path
          d="M.1 20 1.9.7 1.4 0 14.6.1 16.8 12.9 17.9 15.7 17.7 16.3 18.3 16.6 17.4 17.4 17 19.2 17.5 21.1 17.2 23.1 17.7 24.3H4.5L4.3 25.1 5.5 26.2 5.2 27.1 5.7 27.7 5.1 28.5 2.4 29 3.7 28.6 2.9 27.8 2.7 26.3H2.4L1.7 28.4.4 28.1Z"
          fill="currentColor"
        />
      </svg>
      Condado
    </span>
  )
}
