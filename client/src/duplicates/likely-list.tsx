import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listDuplicates } from '../../../server/duplicates/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './duplicates.module.css'
import { PairItem } from './pair-item.tsx'

const kinds = ['all', 'institution', 'person'] as const

/** Pairs that look like one, the likeliest first. */
export function LikelyList() {
  const t = useT()
  const [kind, setKind] = useState<(typeof kinds)[number]>('all')
  const query = kind === 'all' ? {} : { record: kind }
  const { data, error, refetch } = useQuery(queryFor(listDuplicates, { query }))
  return (
    <div className={styles.part}>
      <RadioChoice
        legend={t('duplicates.kinds')}
        hideLegend
        look="segments"
        options={kinds.map((value) => ({ value, label: t(`duplicates.kinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('duplicates.likely.empty')}>
          <p>{t('duplicates.likely.empty.text')}</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map((pair) => (
            <PairItem key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
          ))}
        </ul>
      )}
      {data && data.total > data.items.length && (
        <p className={styles.quiet}>{t('duplicates.likely.more', { total: data.total })}</p>
      )}
    </div>
  )
}
