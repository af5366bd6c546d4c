import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { deleteReport, listReports, type Report } from '../../../../server/reports/contract.ts'
import { call } from '../../api.ts'
import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './life.module.css'

type Props = { report: Pick<Report, 'id' | 'version'>; onClose: () => void }

export function DeleteDialog({ report: { id, version }, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [, go] = useLocation()
  const remove = useMutation({
    mutationFn: () => call(deleteReport, { params: { id }, ifMatch: version }),
    onSuccess: () => {
      toast(t('reports.deleted'))
      go('/reports')
      return client.invalidateQueries({ queryKey: [listReports.url] })
    },
  })
  return (
    <Dialog title={t('reports.delete.title')} onClose={onClose}>
      <p>{t('reports.delete.text')}</p>
      {remove.error && <ErrorNotice error={remove.error} />}
      <div className={styles.actions}>
        <Button look="primary" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {t('reports.delete')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  )
}
