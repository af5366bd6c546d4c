import { lazy, Suspense } from 'react'
import { evidenceGrades } from '../../../../server/commitments/rules.ts'
import { addDays, dayInAlabama } from '../../../../server/days.ts'
import { useT } from '../../i18n/use-t.ts'
import { IconButton } from '../../ui/button.tsx'
import { RadioChoice } from '../../ui/choice.tsx'
import { DayChoice } from '../../ui/day-choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/inputs.tsx'
import styles from './details.module.css'
import type { Promised } from './draft.ts'
import { fieldOf } from './form-errors.ts'
import type { PartProps } from './part.ts'
import { PromisedBy } from './promised-by.tsx'

const PromisePhoto = lazy(() => import('./promise-photo.tsx'))

type Props = PartProps & {
  promise: Promised
  number: number
  onChange: (promise: Promised) => void
  onRemove: () => void
}

export function PromiseFields({ draft, errors, promise, number, onChange, onRemove }: Props) {
  const t = useT()
  const textField = fieldOf(promise.id, 'text')
  const dueField = fieldOf(promise.id, 'dueOn')
  const textError = errors[textField]
  const dueError = errors[dueField]
  const happenedOn = draft.happenedOn ?? dayInAlabama(new Date())
  return (
    <fieldset className={styles.entry}>
      <legend className="visually-hidden">{t('log.promise.number', { number })}</legend>
      <div className={styles.remove}>
        <IconButton icon="remove" label={t('log.promise.remove', { number })} onClick={onRemove} />
      </div>
      <div data-field={textField}>
        <Field label={t('log.promise.text')} error={textError && t(textError)}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={4000}
              value={promise.text}
              onChange={(event) => onChange({ ...promise, text: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div data-field={dueField}>
        <DayChoice
          legend={t('log.promise.due')}
          options={[
            { label: t('log.promise.noDue'), day: null },
            { label: t('log.promise.in30'), day: addDays(happenedOn, 30) },
          ]}
          value={promise.dueOn}
          onChange={(dueOn) => onChange({ ...promise, dueOn })}
          min={happenedOn}
          error={dueError && t(dueError)}
        />
      </div>
      <RadioChoice
        look="chips"
        legend={t('log.promise.evidence')}
        options={evidenceGrades.map((value) => ({ value, label: t(`evidence.${value}`) }))}
        value={promise.evidence}
        onChange={(evidence) => onChange({ ...promise, evidence })}
      />
      <Suspense>
        <PromisePhoto draft={draft} promise={promise} onChange={onChange} />
      </Suspense>
      <PromisedBy draft={draft} promise={promise} onChange={onChange} />
    </fieldset>
  )
}
