import { openFollowUp } from '../../../server/sealed/contract.ts'
import { Seal } from '../session/seal.tsx'
import { useOpened } from '../session/use-opened.ts'
import styles from './follow-ups.module.css'

/** A sealed next step, for whoever has to do it or noted it. */
export function OpenFollowUp({ id }: { id: string }) {
  const opened = useOpened(openFollowUp, { id })
  return (
    <div className={styles.sealed}>
      <Seal opened={opened} said />
      {opened.words && <p>{opened.words.text}</p>}
    </div>
  )
}
