import type { Day } from '../../../../server/days.ts'
import { type Period, periodBefore, periodKinds } from '../../../../server/reports/rules.ts'
import { periodWords } from '../../i18n/period-words.ts'
import { useLanguage, useT } from '../../i18n/use-t.ts'
import { RadioChoice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Select, TextInput } from '../../ui/inputs.tsx'
import styles from './list.module.css'
import { periodsOf } from './suggested.ts'

type Props = { period: Period; today: Day; onChange: (period: Period) => void }

/** The days of the report: a quarter first, since that is what funders ask for. */
export function PeriodFields({ period, today, onChange }: Props) {
  const t = useT()
  const language = useLanguage()
  const { kind } = period
  const turned = period.to !== '' && period.to < period.from
  const kinds = periodKinds.toSorted((a, b) => Number(b === 'quarter') - Number(a === 'quarter'))
  return (
    <>
      <RadioChoice
        look="segments"
        legend={t('reports.new.period')}
        options={kinds.map((value) => ({ value, label: t(`reports.new.period.${value}`) }))}
        value={kind}
        onChange={(next) =>
          onChange(
            next === 'free'
              ? { ...period, kind: 'free' }
              : // the last one that is over
                periodBefore(periodsOf(next, today)[0] as Period),
          )
        }
      />
      {kind === 'free' ? (
        <div className={styles.days}>
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              label={t(`reports.new.${end}`)}
              {...(end === 'to' && turned && { error: t('reports.new.turned') })}
            >
              {(control) => (
                <TextInput
                  {...control}
                  type="date"
                  value={period[end]}
                  onChange={({ target }) => onChange({ ...period, [end]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      ) : (
        <Field label={t('reports.new.which')}>
          {(control) => (
            <Select
              {...control}
              value={period.from}
              onChange={({ target }) => {
                const found = periodsOf(kind, today).find(({ from }) => from === target.value)
                if (found) onChange(found)
              }}
            >
              {periodsOf(kind, today).map((one) => (
                <option key={one.from} value={one.from}>
                  {one.to >= today
                    ? t('reports.new.running', { period: periodWords(one, language) })
                    : periodWords(one, language)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </>
  )
}
