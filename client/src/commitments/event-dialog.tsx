import { type FormEvent, useState } from 'react'
import type { Commitment } from '../../../server/commitments/contract.ts'
import {
  type CommitmentEventKind,
  type Verdict,
  verdicts,
} from '../../../server/commitments/rules.ts'
import { addDays, dayInAlabama } from '../../../server/days.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/inputs.tsx'
import styles from './commitment.module.css'
import { useAddEvent } from './use-add-event.ts'

/** What a member adds by hand; a confirmation has its own button beside the proposal. */
export type AddableKind = Exclude<CommitmentEventKind, 'verdict_confirmed'>

const needsWords: readonly AddableKind[] = ['progress', 'evidence', 'verdict_proposed']

type Props = { commitment: Commitment; kind: AddableKind; onClose: () => void }

export function EventDialog({ commitment, kind, onClose }: Props) {
  const t = useT()
  const today = dayInAlabama(new Date())
  const [note, setNote] = useState('')
  const [happenedOn, setHappenedOn] = useState<string | null>(today)
  const [verdict, setVerdict] = useState<Verdict>()
  const add = useAddEvent(commitment.id, onClose)
  const worded = note.trim() !== '' || !needsWords.includes(kind)
  const ready = worded && happenedOn !== null && (kind !== 'verdict_proposed' || verdict)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!ready) return
    add.mutate({ kind, note: note.trim(), happenedOn, ...(verdict ? { verdict } : {}) })
  }

  return (
    <Dialog title={t(`commitments.add.${kind}`)} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.hint}>{t(`commitments.add.${kind}.hint`)}</p>
        {kind === 'verdict_proposed' && (
          <RadioChoice
            legend={t('commitments.verdict')}
            options={verdicts.map((value) => ({ value, label: t(`commitment.${value}`) }))}
            value={verdict}
            onChange={setVerdict}
          />
        )}
        <Field
          label={t(kind === 'verdict_proposed' ? 'commitments.proof' : 'commitments.note')}
          optional={!needsWords.includes(kind)}
        >
          {(control) => (
            <TextArea
              {...control}
              maxLength={4000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <DayChoice
          legend={t('commitments.when')}
          options={[
            { label: t('common.today'), day: today },
            { label: t('common.yesterday'), day: addDays(today, -1) },
          ]}
          value={happenedOn}
          onChange={setHappenedOn}
          max={today}
        />
        {add.error && <ErrorNotice error={add.error} />}
        <Button type="submit" look="primary" disabled={!ready || add.isPending}>
          {t(add.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
