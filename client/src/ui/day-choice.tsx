import { useState } from 'react'
import type { Day } from '../../../server/days.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { RadioChoice } from './choice.tsx'
import styles from './day-choice.module.css'
import { TextInput } from './inputs.tsx'

const none = 'none'
const other = 'other'

type Props = {
  legend: string
  /** The days that are meant most often; null stands for no day at all. */
  options: readonly { label: string; day: Day | null }[]
  value: Day | null
  onChange: (day: Day | null) => void
  min?: Day
  max?: Day
  error?: string | undefined
}

/** A day in one tap where it is a usual one, and in the calendar of the device otherwise. */
export function DayChoice({ legend, options, value, onChange, min, max, error }: Props) {
  const t = useT()
  const [calendar, setCalendar] = useState(() => options.every(({ day }) => day !== value))
  const known = options.some(({ day }) => day === value)
  const shownCalendar = calendar || !known
  return (
    <div className={styles.field}>
      <RadioChoice
        look="chips"
        legend={legend}
        options={[
          ...options.map(({ label, day }) => ({ value: day ?? none, label })),
          { value: other, label: t('common.otherDay') },
        ]}
        value={shownCalendar ? other : (value ?? none)}
        onChange={(chosen) => {
          setCalendar(chosen === other)
          if (chosen !== other) onChange(chosen === none ? null : chosen)
        }}
        error={error}
      />
      {shownCalendar ? (
        <TextInput
          type="date"
          aria-label={t('common.dayOf', { what: legend })}
          aria-invalid={error ? true : undefined}
          min={min}
          max={max}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      ) : (
        value !== null && <p className={styles.day}>{formatDay(value)}</p>
      )}
    </div>
  )
}
