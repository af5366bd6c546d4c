import { useQuery } from '@tanstack/react-query'
import type { VersionedRecord } from '../../../server/history/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Seal } from '../session/seal.tsx'
import { useOpened } from '../session/use-opened.ts'
import { useTerritory } from '../territory.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { endpointsOf } from './endpoints.ts'
import styles from './history.module.css'
import { VersionItem } from './version-item.tsx'

type Props = { record: VersionedRecord; id: string }

/** Every version of a record, the latest first, and the way back to each. */
export function RecordHistory({ record, id }: Props) {
  const t = useT()
  const { nameOf: countyName } = useTerritory()
  const { read, open } = endpointsOf[record]
  const { data, error, refetch } = useQuery(queryFor(read, { params: { id } }))
  const opened = useOpened(open, { id })
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <Loading lines={3} />
    )
  }
  const { items, names } = opened.words ?? data
  const nameOf = (one: string) => names[one] ?? (/^\d{5}$/.test(one) ? countyName(one) : undefined)
  const version = items.find(({ current }) => current)?.version ?? 1
  return (
    <div className={styles.history}>
      {data.items.some(({ closed }) => closed === 'sealed') && <Seal opened={opened} />}
      <ol className={styles.versions}>
        {items.map((one) => (
          <VersionItem
            key={one.version}
            of={{ record, id, version }}
            version={one}
            nameOf={nameOf}
          />
        ))}
      </ol>
      {items.length === 1 && items[0]?.version === 1 && (
        <p className={styles.quiet}>{t('history.first')}</p>
      )}
    </div>
  )
}
