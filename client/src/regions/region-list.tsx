import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listKeptRegions } from '../../../server/regions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { RegionDialog } from './region-dialog.tsx'
import { RegionItem } from './region-item.tsx'
import styles from './regions.module.css'

/** The regions in use, and below them those that are not any more. */
export function RegionList() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryFor(listKeptRegions, {}))
  const [adding, setAdding] = useState(false)
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={8} />
  const used = data.items.filter(({ retired }) => !retired)
  const retired = data.items.filter((one) => one.retired)
  return (
    <>
      <div>
        <Button icon="log" onClick={() => setAdding(true)}>
          {t('regions.add')}
        </Button>
      </div>
      <ul className={styles.list}>
        {used.map((region) => (
          <RegionItem
            key={region.id}
            region={region}
            others={used.filter(({ id }) => id !== region.id)}
          />
        ))}
      </ul>
      {retired.length > 0 && (
        <Section title={t('regions.retired')}>
          <ul className={styles.list}>
            {retired.map((region) => (
              <RegionItem key={region.id} region={region} others={used} />
            ))}
          </ul>
        </Section>
      )}
      {adding && <RegionDialog onClose={() => setAdding(false)} />}
    </>
  )
}
