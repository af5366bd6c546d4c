import { useState } from 'react'
import { dayInAlabama } from '../../../server/days.ts'
import { type Sector, sectors } from '../../../server/institutions/rules.ts'
import { knowledges } from '../../../server/time/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextInput } from '../ui/inputs.tsx'
import styles from './moves.module.css'
import { dayBefore, periods } from './periods.ts'
import type { MovedFilter } from './use-moved-filter.ts'

type Props = {
  filter: MovedFilter
  regions: readonly { id: string; name: string }[]
  onChange: (change: Partial<MovedFilter>) => void
}

/** Since when, until when, where and of which sector. */
export function MovedFilters({ filter, regions, onChange }: Props) {
  const t = useT()
  const today = dayInAlabama(new Date())
  // what somebody was sent shows what it was made with; afterwards it opens and closes as one likes
  const [open] = useState(
    filter.to < today || Boolean(filter.sector ?? filter.region) || filter.known === 'then',
  )
  return (
    <div className={styles.filters}>
      <DayChoice
        legend={t('moves.since')}
        options={periods.map((period) => ({
          label: t(`moves.period.${period}`),
          day: dayBefore(period, today),
        }))}
        value={filter.from}
        max={filter.to}
        onChange={(from) => from && onChange({ from })}
      />
      <Disclosure summary={t('moves.filters')} open={open}>
        <div className={styles.fields}>
          <Field label={t('moves.until')}>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                min={filter.from}
                max={today}
                value={filter.to}
                onChange={({ target }) => onChange({ to: target.value || today })}
              />
            )}
          </Field>
          <Field label={t('moves.sector')}>
            {(control) => (
              <Select
                {...control}
                value={filter.sector ?? ''}
                onChange={({ target }) => onChange({ sector: target.value as Sector })}
              >
                <option value="">{t('moves.all')}</option>
                {sectors.map((sector) => (
                  <option key={sector} value={sector}>
                    {t(`sector.${sector}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t('moves.region')}>
            {(control) => (
              <Select
                {...control}
                value={filter.region ?? ''}
                onChange={({ target }) => onChange({ region: target.value })}
              >
                <option value="">{t('moves.all')}</option>
                {regions.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <div className={styles.known}>
          <RadioChoice
            look="segments"
            legend={t('time.known')}
            hideLegend
            options={knowledges.map((value) => ({ value, label: t(`time.known.${value}`) }))}
            value={filter.known}
            onChange={(known) => onChange({ known })}
          />
          <p className={styles.note}>{t(`time.known.${filter.known}.means`)}</p>
        </div>
      </Disclosure>
    </div>
  )
}
