import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { putAssessment } from '../../../server/assessments/contract.ts'
import { addDays, type Day, dayInAlabama } from '../../../server/days.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './assessments.module.css'
import { ValueChoice } from './value-choice.tsx'

type Props = { institution: { id: string; name: string }; onClose: () => void }

/** Says where an institution stands, outside of a contact. What was said before stays. */
export function AssessDialog({ institution, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [id] = useState(() => newId())
  const [value, setValue] = useState<number>()
  const [basis, setBasis] = useState('')
  const [today] = useState(() => dayInAlabama(new Date()))
  const [assessedOn, setAssessedOn] = useState<Day | null>(today)
  const [missing, setMissing] = useState(false)
  const assess = useMutation({
    mutationFn: (chosen: number) =>
      call(putAssessment, {
        params: { id },
        body: {
          institutionId: institution.id,
          value: chosen,
          basis: basis.trim(),
          ...(assessedOn ? { assessedOn } : {}),
        },
      }),
    onSuccess: () => {
      toast(t('assessments.saved'))
      void refreshFacts(client)
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(value === undefined)
    if (value !== undefined) assess.mutate(value)
  }

  return (
    <Dialog title={t('assessments.title', { name: institution.name })} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <ValueChoice
          value={value}
          onChange={setValue}
          error={missing && value === undefined ? t('assessments.value.missing') : undefined}
        />
        <Field label={t('assessments.basis')} hint={t('assessments.basis.hint')} optional>
          {(control) => (
            <TextArea
              {...control}
              maxLength={4000}
              value={basis}
              onChange={(event) => setBasis(event.target.value)}
            />
          )}
        </Field>
        <DayChoice
          legend={t('assessments.day')}
          options={[
            { label: t('common.today'), day: today },
            { label: t('common.yesterday'), day: addDays(today, -1) },
          ]}
          max={today}
          value={assessedOn}
          onChange={setAssessedOn}
        />
        {assess.error && <ErrorNotice error={assess.error} />}
        <Button type="submit" look="primary" disabled={assess.isPending}>
          {t(assess.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
