import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Target } from '../../../server/campaigns/contract.ts'
import { type Answer, answers } from '../../../server/campaigns/rules.ts'
import { type ContactKind, contactKinds } from '../../../server/contacts/rules.ts'
import { addDays, type Day, dayInAlabama } from '../../../server/days.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Checkbox, TextArea } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import { AnswerSwatch } from './answer-badge.tsx'
import { CountyField } from './county-field.tsx'
import styles from './target.module.css'
import { useRecordAnswer } from './use-record-answer.ts'
import { useTargetWords } from './use-target-words.ts'

type Props = { target: Target; answer: Answer; onClose: () => void }

/** What they said, and the contact in which they said it. */
export function AnswerDialog({ target, answer: chosen, onClose }: Props) {
  const t = useT()
  const language = useLanguage()
  const { member } = useSession()
  const { nameOf } = useTargetWords()
  const [ids] = useState(() => ({ contact: newId(), answer: newId() }))
  // as it was when the dialog opened: a board that moves meanwhile changes nothing of what is sent
  const [next] = useState(target.next)
  const [today] = useState(() => dayInAlabama(new Date()))
  const [answer, setAnswer] = useState(chosen)
  const [kind, setKind] = useState<ContactKind>('meeting')
  const [day, setDay] = useState<Day | null>(today)
  const [county, setCounty] = useState(target.counties[0] ?? '')
  const [notes, setNotes] = useState('')
  const [done, setDone] = useState(true)
  const name = nameOf(target)
  const record = useRecordAnswer(() => {
    toast(t('campaigns.answer.saved', { name, answer: t(`answer.${answer}`) }))
    onClose()
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!day || !county || record.isPending) return
    record.mutate({
      contactId: ids.contact,
      facts: {
        countyFips: county,
        institutionIds: [target.institution.id],
        kind,
        outcome: answer === 'refused' ? 'refused' : 'held',
        happenedOn: day,
        notes: notes.trim(),
        language,
        participants: [{ memberId: member.id, role: 'led' }],
        answers: [{ id: ids.answer, askId: target.id, answer }],
      },
      done: done && next?.mayEdit ? next : null,
    })
  }

  return (
    <Dialog title={name} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <RadioChoice
          legend={t('campaigns.answer.answer')}
          options={answers.map((value) => ({
            value,
            label: t(`answer.${value}`),
            symbol: <AnswerSwatch standing={value} size={24} />,
          }))}
          value={answer}
          onChange={setAnswer}
        />
        <RadioChoice
          look="chips"
          legend={t('campaigns.answer.kind')}
          options={contactKinds.map((value) => ({ value, label: t(`contactKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <DayChoice
          legend={t('campaigns.answer.day')}
          options={[
            { label: t('common.today'), day: today },
            { label: t('common.yesterday'), day: addDays(today, -1) },
          ]}
          max={today}
          value={day}
          onChange={setDay}
        />
        <CountyField target={target} value={county} onChange={setCounty} />
        <Field label={t('campaigns.answer.notes')} hint={t('campaigns.answer.notes.hint')} optional>
          {(control) => (
            <TextArea
              {...control}
              maxLength={20_000}
              value={notes}
              onChange={(event) => setNotes(event.target.value)}
            />
          )}
        </Field>
        {next?.mayEdit && (
          <Checkbox
            label={t('campaigns.answer.done', { text: next.text })}
            checked={done}
            onChange={({ target: box }) => setDone(box.checked)}
          />
        )}
        {record.error && <ErrorNotice error={record.error} />}
        <Button type="submit" look="primary" disabled={record.isPending || !day}>
          {t(record.isPending ? 'common.saving' : 'campaigns.answer.save')}
        </Button>
        <p className={styles.soft}>{t('campaigns.answer.hint')}</p>
      </form>
    </Dialog>
  )
}
