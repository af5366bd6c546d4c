import { type FormEvent, useState } from 'react'
import type { Commitment, Milestone } from '../../../server/commitments/contract.ts'
import { addDays, dayInAlabama } from '../../../server/days.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { WordsInput } from '../ui/inputs.tsx'
import styles from './commitment.module.css'
import { useChangeStep } from './use-change-step.ts'

type Props = { commitment: Commitment; step?: Milestone; onClose: () => void }

/** Adds a step, words it better, or takes it off. */
export function StepDialog({ commitment, step, onClose }: Props) {
  const t = useT()
  const today = dayInAlabama(new Date())
  const [text, setText] = useState(step?.text ?? '')
  const [dueOn, setDueOn] = useState<string | null>(step?.dueOn ?? null)
  const { save, remove } = useChangeStep(commitment.id, step, onClose)
  const busy = save.isPending || remove.isPending
  const error = save.error ?? remove.error

  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim()) save.mutate({ text: text.trim(), dueOn })
  }

  return (
    <Dialog title={t(step ? 'commitments.step.edit' : 'commitments.step.add')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <Field label={t('commitments.step.text')}>
          {(control) => (
            <WordsInput
              {...control}
              required
              pattern=".*\S.*"
              maxLength={500}
              autoComplete="off"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <DayChoice
          legend={t('commitments.step.due')}
          options={[
            { label: t('commitments.step.noDay'), day: null },
            { label: t('commitments.step.inTwoWeeks'), day: addDays(today, 14) },
            { label: t('commitments.step.inAMonth'), day: addDays(today, 30) },
          ]}
          value={dueOn}
          onChange={setDueOn}
        />
        {error && <ErrorNotice error={error} />}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={busy}>
            {t(busy ? 'common.saving' : 'common.save')}
          </Button>
          {step && (
            <Button look="quiet" icon="remove" disabled={busy} onClick={() => remove.mutate()}>
              {t('commitments.step.remove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
