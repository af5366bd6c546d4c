import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { countExport, type ExportFilters } from '../../../server/export/contract.ts'
import type { ExportWhat } from '../../../server/export/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './export.module.css'

type Props = {
  what: ExportWhat
  filters: ExportFilters
  /** told whether a file like this may still leave today */
  onFits: (fits: boolean) => void
}

/** How many rows there will be, what stays, and how much of the day is left. */
export function ExportCount({ what, filters, onFits }: Props) {
  const t = useT()
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryFor(countExport, { query: { what, ...filters } }),
    placeholderData: keepPreviousData,
  })
  const fits =
    !isPlaceholderData &&
    data !== undefined &&
    data.rows > 0 &&
    data.left.files > 0 &&
    data.left.rows >= data.rows
  useEffect(() => onFits(fits), [fits, onFits])
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const { rows, restricted, left } = data
  return (
    <div className={styles.count} role="status" aria-busy={isPlaceholderData}>
      <p className={styles.rows}>
        {rows === 0 ? t('exports.none') : t('exports.rows', { count: rows })}
      </p>
      {restricted > 0 && <p>{t('exports.restricted', { count: restricted })}</p>}
      <p className={styles.soft}>
        {left.files === 0
          ? t('exports.noneLeft')
          : left.rows < rows
            ? t('exports.tooMany')
            : t('exports.left', { files: left.files, rows: left.rows })}
      </p>
    </div>
  )
}
