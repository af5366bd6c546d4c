import { useState } from 'react'
import type { VersionedRecord } from '../../../server/history/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import styles from './history.module.css'
import { RecordHistory } from './record-history.tsx'
import { WaitingHere } from './waiting-here.tsx'

type Props = {
  record: VersionedRecord
  id: string
  /** what waits to be decided stands at the top of a page, what was said before at its end */
  show: 'waiting' | 'versions'
}

/** The past of a record, and what of it is still open. */
export function Past({ record, id, show }: Props) {
  return show === 'waiting' ? (
    <WaitingHere record={record} id={id} />
  ) : (
    <Versions record={record} id={id} />
  )
}

/** Asked for only when somebody wants to see them. */
function Versions({ record, id }: Omit<Props, 'show'>) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <div>
        <Button look="quiet" icon="history" onClick={() => setOpen(true)}>
          {t('history.title')}
        </Button>
      </div>
    )
  }
  return (
    <section className={styles.history} aria-label={t('history.title')}>
      <h2>{t('history.title')}</h2>
      <RecordHistory record={record} id={id} />
    </section>
  )
}
