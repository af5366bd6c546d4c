import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './long-list.module.css'
import { useWords } from './words-context.ts'

/** More than these are folded away on a small screen; on a large one, and on paper, all stand there. */
const shownAtOnce = 10

type Props = { count: number; children: ReactNode }

/** A list, or a table of several bodies, that would be many screens of a phone: its first rows, and the rest with a tap. */
export function LongList({ count, children }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  if (count <= shownAtOnce + 2) return children
  return (
    <div className={open ? undefined : styles.folded}>
      {children}
      {!open && (
        <div className={styles.more}>
          <Button onClick={() => setOpen(true)}>{t('report.showAll', { count })}</Button>
        </div>
      )}
    </div>
  )
}
