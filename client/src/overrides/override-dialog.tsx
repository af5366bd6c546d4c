import { type FormEvent, useState } from 'react'
import { addDays, type Day, dayInAlabama } from '../../../server/days.ts'
import {
  lastDayOf,
  type OverrideAspect,
  type OverrideValue,
  overrideValues,
} from '../../../server/overrides/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextArea } from '../ui/inputs.tsx'
import styles from './overrides.module.css'
import { useSetByHand } from './use-overrides.ts'
import { wordOf } from './words.ts'

type Props = { countyFips: string; aspect: OverrideAspect; onClose: () => void }

/** Sets a status of a county by hand: what it says, why, and until when. */
export function OverrideDialog({ countyFips, aspect, onClose }: Props) {
  const t = useT()
  const today = dayInAlabama(new Date())
  const lastDay = lastDayOf(today)
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const [expiresOn, setExpiresOn] = useState<Day | null>(addDays(today, 28))
  const save = useSetByHand(onClose)
  const inTime = expiresOn !== null && expiresOn >= today && expiresOn <= lastDay
  const ready = value !== '' && reason.trim() !== '' && inTime

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!ready) return
    save.mutate({
      countyFips,
      aspect,
      value: value as OverrideValue,
      reason: reason.trim(),
      setOn: today,
      expiresOn,
    })
  }

  return (
    <Dialog title={t(`overrides.open.${aspect}`)} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.by}>{t('overrides.hint')}</p>
        <Field label={t('overrides.value')}>
          {(control) => (
            <Select {...control} value={value} onChange={(event) => setValue(event.target.value)}>
              <option value="">{t('overrides.value.choose')}</option>
              {overrideValues[aspect].map((one) => (
                <option key={one} value={one}>
                  {wordOf(t, aspect, one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('overrides.reason')} hint={t('overrides.reason.hint')}>
          {(control) => (
            <TextArea
              {...control}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <DayChoice
          legend={t('overrides.expires')}
          options={[
            { label: t('overrides.weeks', { count: 2 }), day: addDays(today, 14) },
            { label: t('overrides.weeks', { count: 4 }), day: addDays(today, 28) },
            { label: t('overrides.days', { count: 90 }), day: lastDay },
          ]}
          value={expiresOn}
          onChange={setExpiresOn}
          min={today}
          max={lastDay}
        />
        {save.error && <ErrorNotice error={save.error} />}
        <Button type="submit" look="primary" disabled={!ready || save.isPending}>
          {t(save.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
