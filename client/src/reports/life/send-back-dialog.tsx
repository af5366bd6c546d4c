import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Report, sendBackReport } from '../../../../server/reports/contract.ts'
import { call } from '../../api.ts'
import { useT } from '../../i18n/use-t.ts'
import { refreshFacts } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/inputs.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './life.module.css'

type Props = { report: Pick<Report, 'id' | 'edition'>; onClose: () => void }

/** What her colleague has to mend before it holds: without a word of it nobody could. */
export function SendBackDialog({ report: { id, edition }, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const isEmpty = why.trim() === ''
  const send = useMutation({
    mutationFn: () => call(sendBackReport, { params: { id }, body: { edition, why: why.trim() } }),
    onSuccess: async () => {
      await refreshFacts(client)
      toast(t('reports.sendBack.done'))
      onClose()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isEmpty) send.mutate()
  }
  return (
    <Dialog title={t('reports.sendBack.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field
          label={t('reports.sendBack.why')}
          hint={t('reports.sendBack.why.hint')}
          error={tried && isEmpty ? t('reports.sendBack.why.missing') : undefined}
        >
          {(control) => (
            <TextArea
              {...control}
              maxLength={1000}
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
        </Field>
        {send.error && <ErrorNotice error={send.error} />}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={send.isPending}>
            {t('reports.sendBack.submit')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
