import { useMutation, useQueryClient } from '@tanstack/react-query'
import { finalizeReport, type Report, reviewReport } from '../../../../server/reports/contract.ts'
import { untranslated } from '../../../../server/reports/rules.ts'
import { call } from '../../api.ts'
import { useT } from '../../i18n/use-t.ts'
import { refreshFacts } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './life.module.css'

type Props = {
  report: Pick<Report, 'id' | 'edition' | 'languages' | 'texts'>
  step: 'review' | 'finish'
  onClose: () => void
}

const endpoints = { review: reviewReport, finish: finalizeReport } as const

/** What it means to say that it holds, or that it is finished, in plain words before one says so. */
export function StepDialog({ report, step, onClose }: Props) {
  const { id, edition, languages, texts } = report
  const t = useT()
  const client = useQueryClient()
  const take = useMutation({
    // the edition that was read: when somebody has written since, the server says so
    mutationFn: () => call(endpoints[step], { params: { id }, body: { edition } }),
    onSuccess: async () => {
      await refreshFacts(client)
      if (step === 'finish') toast(t('reports.finish.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t(`reports.${step}.title`)} onClose={onClose}>
      <p>{t(`reports.${step}.text`)}</p>
      {untranslated(languages, texts).map(({ language, sections }) => (
        <p key={language}>
          <strong>{t(`reports.untranslated.${language}`)}</strong>{' '}
          {sections.map((section) => t(`report.section.${section}`)).join(', ')}
        </p>
      ))}
      {take.error && <ErrorNotice error={take.error} />}
      <div className={styles.actions}>
        <Button look="primary" disabled={take.isPending} onClick={() => take.mutate()}>
          {t(`reports.${step}.submit`)}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  )
}
