import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { askReview, type Report } from '../../../../server/reports/contract.ts'
import { call } from '../../api.ts'
import { useT } from '../../i18n/use-t.ts'
import { refreshFacts } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/inputs.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './life.module.css'

type Props = { report: Pick<Report, 'id' | 'reviewers' | 'reviewAsked'>; onClose: () => void }

/** Asks one colleague to be the second reader, or whoever may: it waits in her reports and her digest. */
export function AskDialog({ report: { id, reviewers, reviewAsked }, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [reviewer, setReviewer] = useState(reviewAsked?.of?.id ?? '')
  const ask = useMutation({
    mutationFn: () =>
      call(askReview, { params: { id }, body: { reviewerId: reviewer === '' ? null : reviewer } }),
    onSuccess: async () => {
      await refreshFacts(client)
      toast(t('reports.ask.done'))
      onClose()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <Dialog title={t('reports.ask.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('reports.ask.text')}</p>
        <Field label={t('reports.ask.whom')} hint={t('reports.ask.whom.hint')}>
          {(control) => (
            <Select
              {...control}
              value={reviewer}
              onChange={({ target }) => setReviewer(target.value)}
            >
              <option value="">{t('reports.ask.whoever')}</option>
              {reviewers.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {ask.error && <ErrorNotice error={ask.error} />}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={ask.isPending}>
            {t('reports.ask.submit')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
