import { type FormEvent, useState } from 'react'
import type { Commitment, Milestone } from '../../../server/commitments/contract.ts'
import { type Verdict, verdicts } from '../../../server/commitments/rules.ts'
import { addDays, dayInAlabama } from '../../../server/days.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/inputs.tsx'
import type { AddableKind } from './actions-for.ts'
import styles from './commitment.module.css'
import { isWhole, noProof, type Proof } from './proof.ts'
import { ProofFields } from './proof-fields.tsx'
import { useAddEvent } from './use-add-event.ts'

/** These say something, or show it. */
const needsProof: readonly AddableKind[] = ['progress', 'evidence', 'verdict_proposed']

type Props = {
  commitment: Commitment
  kind: AddableKind
  /** the step that this progress reaches */
  step?: Milestone
  onClose: () => void
}

export function EventDialog({ commitment, kind, step, onClose }: Props) {
  const t = useT()
  const today = dayInAlabama(new Date())
  const [note, setNote] = useState('')
  const [proof, setProof] = useState<Proof>(noProof)
  const [happenedOn, setHappenedOn] = useState<string | null>(today)
  const [verdict, setVerdict] = useState<Verdict>()
  const add = useAddEvent(commitment.id, onClose)
  const optional = step !== undefined || !needsProof.includes(kind)
  const shown = proof.kind !== 'none'
  const proven = optional || shown || note.trim() !== ''
  const decided = kind !== 'verdict_proposed' || verdict !== undefined
  const ready = proven && isWhole(proof) && happenedOn !== null && decided

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!ready) return
    const facts = {
      kind,
      note: note.trim(),
      happenedOn,
      ...(verdict ? { verdict } : {}),
      ...(step ? { milestoneId: step.id } : {}),
      ...(proof.kind === 'link' ? { link: proof.link.trim() } : {}),
      ...(proof.kind === 'record' ? { recordId: proof.recordId } : {}),
    }
    add.mutate({ facts, file: proof.kind === 'file' ? proof.file : undefined })
  }

  return (
    <Dialog
      title={
        step
          ? shownWords(t, { text: step.text, closed: commitment.closed })
          : t(`commitments.add.${kind}`)
      }
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.hint}>
          {t(step ? 'commitments.step.reach.hint' : `commitments.add.${kind}.hint`)}
        </p>
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
          optional={optional || shown}
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
        <ProofFields institutionId={commitment.institution.id} proof={proof} onChange={setProof} />
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
        {kind === 'verdict_proposed' && !proven && (
          <p className={styles.hint}>{t('commitments.proof.needed')}</p>
        )}
        {add.error && <ErrorNotice error={add.error} />}
        <Button type="submit" look="primary" disabled={!ready || add.isPending}>
          {t(
            !add.isPending
              ? 'common.save'
              : proof.kind === 'file'
                ? 'commitments.file.sending'
                : 'common.saving',
          )}
        </Button>
      </form>
    </Dialog>
  )
}
