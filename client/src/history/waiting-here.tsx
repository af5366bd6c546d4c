import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { listConflicts } from '../../../server/conflicts/contract.ts'
import type { VersionedRecord } from '../../../server/history/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './history.module.css'

type Props = { record: VersionedRecord; id: string }

/** On a record of which two said different things: that it waits, and where it is decided. */
export function WaitingHere({ record, id }: Props) {
  const t = useT()
  const { data } = useQuery(queryFor(listConflicts, { query: { record, recordId: id, limit: 1 } }))
  const count = data?.waiting ?? 0
  if (count === 0) return null
  return (
    <p className={styles.here}>
      <Icon name="alert" />
      <span>{t('conflicts.here', { count })}</span>
      <Link href="/conflicts">{t('conflicts.see')}</Link>
    </p>
  )
}
