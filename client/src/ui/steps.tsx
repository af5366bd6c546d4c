import styles from './steps.module.css'

/** Where one is in a row of steps: said in words, drawn as a line. */
export function Steps({ at, names }: { at: number; names: readonly string[] }) {
  return (
    <ol className={styles.steps}>
      {names.map((name, i) => (
        <li key={name} data-done={i < at || undefined} aria-current={i === at ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  )
}
