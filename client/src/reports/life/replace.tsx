import { useMutation } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { useLocation } from 'wouter'
import { putReport, type Report } from '../../../../server/reports/contract.ts'
import { call } from '../../api.ts'
import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { factsOf } from '../facts-of.ts'

/** A final report is never changed: another one, about the same, takes its place. */
export function Replace({ report }: { report: Report }) {
  const t = useT()
  const [, go] = useLocation()
  const start = useMutation({
    mutationFn: () =>
      call(putReport, {
        params: { id: newId() },
        body: { ...factsOf(report), title: report.title, supersedesId: report.id },
      }),
    onSuccess: ({ id }) => go(`/reports/${id}?mode=write`),
  })
  return (
    <>
      <Button look="quiet" icon="copy" disabled={start.isPending} onClick={() => start.mutate()}>
        {t('reports.final.replace')}
      </Button>
      {start.error && <ErrorNotice error={start.error} />}
    </>
  )
}
