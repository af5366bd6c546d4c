import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { addDays, type Day, dayInAlabama } from '../../../server/days.ts'
import type { PublicRecord } from '../../../server/institutions/contract.ts'
import { putRecord } from '../../../server/records/contract.ts'
import { agreementModels } from '../../../server/records/rules.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextArea, TextInput, WordsInput } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import { KindField } from './kind-field.tsx'
import { factsFrom, type RecordDraft, recordDraft } from './record-draft.ts'
import styles from './records.module.css'
import { SourceFields } from './source-fields.tsx'

type Props = {
  institution: { id: string; name: string }
  /** What is corrected; undefined: a new one. */
  record: PublicRecord | undefined
  onClose: () => void
}

/** Adds a public record, corrects one, or says that it has ended. */
export function RecordDialog({ institution, record, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [id] = useState(() => record?.id ?? newId())
  const [version] = useState(record?.version)
  const [today] = useState(() => dayInAlabama(new Date()))
  const [draft, setDraft] = useState(() => recordDraft(record, today))
  const [missing, setMissing] = useState(false)
  const change = (part: Partial<RecordDraft>) => setDraft((now) => ({ ...now, ...part }))
  const facts = factsFrom(draft, institution.id)
  const save = useMutation({
    mutationFn: (body: NonNullable<typeof facts>) =>
      call(putRecord, { params: { id }, body, ifMatch: version }),
    onSuccess: () => {
      toast(t('records.saved'))
      void refreshFacts(client)
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(facts === null)
    if (facts) save.mutate(facts)
  }

  const days = [
    { label: t('common.today'), day: today },
    { label: t('common.yesterday'), day: addDays(today, -1) },
  ]
  const isAgreement = draft.kind === '287g'
  return (
    <Dialog
      title={t(record ? 'records.correct.title' : 'records.add.title', { name: institution.name })}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        <KindField kind={draft.kind} ownKind={draft.ownKind} onChange={change} />
        {isAgreement ? (
          <Field label={t('records.modelField')}>
            {(control) => (
              <Select
                {...control}
                value={draft.model}
                onChange={(event) => change({ model: event.target.value })}
              >
                <option value="">{t('records.unknown')}</option>
                {agreementModels.map((model) => (
                  <option key={model} value={model}>
                    {t(`records.modelName.${model}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : (
          <Field label={t('records.titleField')} hint={t('records.titleField.hint')}>
            {(control) => (
              <WordsInput
                {...control}
                required
                pattern=".*\S.*"
                maxLength={500}
                value={draft.title}
                onChange={(event) => change({ title: event.target.value })}
              />
            )}
          </Field>
        )}
        <RadioChoice
          look="rows"
          legend={t('records.stance')}
          options={(['adverse', 'supportive'] as const).map((value) => ({
            value,
            label: t(`records.${value}`),
          }))}
          value={draft.adverse ? 'adverse' : 'supportive'}
          onChange={(value) => change({ adverse: value === 'adverse' })}
        />
        <DayChoice
          legend={t(isAgreement ? 'records.signedOn' : 'records.datedOn')}
          options={days}
          max={today}
          value={draft.datedOn}
          onChange={(datedOn) => change({ datedOn })}
          error={missing && !draft.datedOn ? t('records.missing.day') : undefined}
        />
        <EndChoice draft={draft} today={today} onChange={(endedOn) => change({ endedOn })} />
        <Field label={t('records.url')} optional>
          {(control) => (
            <TextInput
              {...control}
              type="url"
              pattern="https?://\S+"
              maxLength={1000}
              placeholder="https://"
              value={draft.url}
              onChange={(event) => change({ url: event.target.value })}
            />
          )}
        </Field>
        <SourceFields draft={draft.source} onChange={(source) => change({ source })} />
        <Field label={t('records.note')} hint={t('records.note.hint')} optional>
          {(control) => (
            <TextArea
              {...control}
              maxLength={4000}
              value={draft.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
        {save.error && <ErrorNotice error={save.error} />}
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </form>
    </Dialog>
  )
}

type EndProps = { draft: RecordDraft; today: Day; onChange: (day: Day | null) => void }

function EndChoice({ draft, today, onChange }: EndProps) {
  const t = useT()
  return (
    <DayChoice
      legend={t('records.endedOn')}
      options={[
        { label: t('records.inForce'), day: null },
        { label: t('common.today'), day: today },
      ]}
      {...(draft.datedOn ? { min: draft.datedOn } : {})}
      max={today}
      value={draft.endedOn}
      onChange={onChange}
    />
  )
}
