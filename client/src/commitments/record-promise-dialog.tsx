import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { putCommitment } from '../../../server/commitments/contract.ts'
import { type EvidenceGrade, evidenceGrades } from '../../../server/commitments/rules.ts'
import { type Sensitivity, sensitivities } from '../../../server/contacts/rules.ts'
import { addDays, dayInAlabama } from '../../../server/days.ts'
import type { Institution } from '../../../server/institutions/contract.ts'
import { call } from '../api.ts'
import { RestrictContext } from '../detector/restrict-context.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './commitment.module.css'
import { PromisePlace } from './promise-place.tsx'

type Props = { institution: Institution; onClose: () => void }

/** A promise made outside a contact: in the press, by letter, at a hearing. */
export function RecordPromiseDialog({ institution, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const today = dayInAlabama(new Date())
  const [id] = useState(() => newId())
  const [text, setText] = useState('')
  const [madeOn, setMadeOn] = useState<string | null>(today)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [evidence, setEvidence] = useState<EvidenceGrade>('public')
  const [sensitivity, setSensitivity] = useState<Sensitivity>('shared')
  const [countyFips, setCountyFips] = useState(institution.counties[0] ?? '')
  const [personId, setPersonId] = useState('')
  const record = useMutation({
    mutationFn: () =>
      call(putCommitment, {
        params: { id },
        body: {
          countyFips,
          institutionId: institution.id,
          text: text.trim(),
          dueOn,
          evidence,
          sensitivity,
          ...(madeOn ? { madeOn } : {}),
          ...(personId ? { personId } : {}),
        },
      }),
    onSuccess: async () => {
      await refreshFacts(client)
      toast(t('commitments.record.saved'))
      onClose()
    },
  })
  const ready = text.trim() !== '' && madeOn !== null && countyFips !== ''

  function submit(event: FormEvent) {
    event.preventDefault()
    if (ready) record.mutate()
  }

  return (
    <Dialog title={t('commitments.record.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.hint}>{t('commitments.record.lead', { name: institution.name })}</p>
        <Field label={t('commitments.record.text')}>
          {(control) => (
            <RestrictContext
              value={{
                restricted: sensitivity === 'restricted',
                restrict: () => setSensitivity('restricted'),
              }}
            >
              <TextArea
                {...control}
                required
                maxLength={4000}
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
            </RestrictContext>
          )}
        </Field>
        <DayChoice
          legend={t('commitments.record.made')}
          options={[
            { label: t('common.today'), day: today },
            { label: t('common.yesterday'), day: addDays(today, -1) },
          ]}
          value={madeOn}
          onChange={setMadeOn}
          max={today}
        />
        <DayChoice
          legend={t('commitments.record.due')}
          options={[
            { label: t('commitments.step.noDay'), day: null },
            { label: t('commitments.step.inAMonth'), day: addDays(today, 30) },
          ]}
          value={dueOn}
          onChange={setDueOn}
          {...(madeOn ? { min: madeOn } : {})}
        />
        <RadioChoice
          look="chips"
          legend={t('commitments.evidence')}
          options={evidenceGrades.map((value) => ({ value, label: t(`evidence.${value}`) }))}
          value={evidence}
          onChange={setEvidence}
        />
        <PromisePlace
          institution={institution}
          countyFips={countyFips}
          onCounty={setCountyFips}
          personId={personId}
          onPerson={setPersonId}
        />
        <RadioChoice
          look="rows"
          legend={t('commitments.seenBy')}
          options={sensitivities.map((value) => ({
            value,
            label: t(`sensitivity.${value}`),
            hint: t(`sensitivity.${value}.hint`),
          }))}
          value={sensitivity}
          onChange={setSensitivity}
        />
        {record.error && <ErrorNotice error={record.error} />}
        <Button type="submit" look="primary" disabled={!ready || record.isPending}>
          {t(record.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
