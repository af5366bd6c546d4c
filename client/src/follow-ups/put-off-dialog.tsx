import { type FormEvent, useState } from 'react'
import { addDays, dayInAlabama } from '../../../server/days.ts'
import type { FollowUp } from '../../../server/follow-ups/contract.ts'
import { type SnoozeReason, snoozeReasons } from '../../../server/follow-ups/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './follow-ups.module.css'
import { useChangeFollowUp } from './use-change-follow-up.ts'

type Props = { followUp: FollowUp; onChanged: (changed: FollowUp) => void; onClose: () => void }

/** Puts it off, and says why: two taps. */
export function PutOffDialog({ followUp, onChanged, onClose }: Props) {
  const t = useT()
  const today = dayInAlabama(new Date())
  const [reason, setReason] = useState<SnoozeReason>()
  const [dueOn, setDueOn] = useState<string | null>(addDays(today, 7))
  const change = useChangeFollowUp((changed) => {
    onChanged(changed)
    onClose()
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (dueOn && reason) change.mutate({ followUp, change: { dueOn, snoozeReason: reason } })
  }

  return (
    <Dialog title={t('followUps.putOff.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <RadioChoice
          look="rows"
          legend={t('followUps.putOff.why')}
          options={snoozeReasons.map((value) => ({ value, label: t(`followUps.why.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
        <DayChoice
          legend={t('followUps.putOff.until')}
          options={[
            { label: t('followUps.tomorrow'), day: addDays(today, 1) },
            { label: t('followUps.inAWeek'), day: addDays(today, 7) },
            { label: t('followUps.inAMonth'), day: addDays(today, 30) },
          ]}
          min={addDays(today, 1)}
          value={dueOn}
          onChange={setDueOn}
        />
        {change.error && <ErrorNotice error={change.error} />}
        <Button type="submit" look="primary" disabled={change.isPending || !dueOn || !reason}>
          {t(change.isPending ? 'common.saving' : 'followUps.putOff.title')}
        </Button>
      </form>
    </Dialog>
  )
}
