import type { PublicRecord } from '../../../server/institutions/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './records.module.css'

type Props = { record: Pick<PublicRecord, 'kind' | 'datedOn' | 'endedOn' | 'seenOn'> }

/** Since when, until when, and when somebody last saw it in its source. */
export function RecordDays({ record: { kind, datedOn, endedOn, seenOn } }: Props) {
  const t = useT()
  const since = t(kind === '287g' ? 'records.signed' : 'records.dated', { day: formatDay(datedOn) })
  return (
    <p className={styles.days}>
      {since}
      {endedOn && (
        <>
          {' · '}
          <strong>{t('records.ended', { day: formatDay(endedOn) })}</strong>
        </>
      )}
      {' · '}
      {t('records.seen', { day: formatDay(seenOn) })}
    </p>
  )
}
