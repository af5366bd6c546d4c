import { useQuery } from '@tanstack/react-query'
import { listShares } from '../../../server/report-shares/contract.ts'
import type { Report } from '../../../server/reports/contract.ts'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { FileButtons } from './file-buttons.tsx'
import styles from './report-shares.module.css'
import { ShareForm } from './share-form.tsx'
import { ShareList } from './share-list.tsx'

type Props = {
  report: Pick<Report, 'id' | 'languages' | 'state'>
  language: Report['languages'][number]
  onClose: () => void
}

/** Hands a report on: as a file to whoever may read it; by a link where it is final and she may finish such reports. */
export function ShareDialog({ report, language, onClose }: Props) {
  const t = useT()
  return (
    <Dialog title={t('shares.title')} onClose={onClose}>
      <FileButtons reportId={report.id} language={language} />
      {report.state === 'final' ? (
        <Links report={report} language={language} />
      ) : (
        <p className={styles.soft}>{t('shares.notYet')}</p>
      )}
    </Dialog>
  )
}

function Links({ report, language }: Omit<Props, 'onClose'>) {
  const { data, error, refetch } = useQuery(queryFor(listShares, { params: { id: report.id } }))
  // who only reads it has no say in who else does
  if (error instanceof ApiError && error.status === 403) return null
  if (!data) {
    return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Loading />
  }
  return (
    <>
      <ShareForm report={report} language={language} />
      <ShareList shares={data.items} />
    </>
  )
}
