import { useQuery } from '@tanstack/react-query'
import { addDays, dayInAlabama } from '../../../../server/days.ts'
import { listMembers } from '../../../../server/members/contract.ts'
import { useT } from '../../i18n/use-t.ts'
import { queryFor } from '../../queries.ts'
import { useSession } from '../../session/session-context.ts'
import { IconButton } from '../../ui/button.tsx'
import { DayChoice } from '../../ui/day-choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Select, TextArea } from '../../ui/inputs.tsx'
import styles from './details.module.css'
import type { NextStep } from './draft.ts'
import { type FormErrors, fieldOf } from './form-errors.ts'

type Props = {
  step: NextStep
  number: number
  errors: FormErrors
  onChange: (step: NextStep) => void
  onRemove: () => void
}

export function StepFields({ step, number, errors, onChange, onRemove }: Props) {
  const t = useT()
  const { member: me } = useSession()
  const { data: members } = useQuery(queryFor(listMembers, {}))
  const others = members?.items.filter(({ id }) => id !== me.id && id !== step.assignee.id) ?? []
  const people = step.assignee.id === me.id ? [me, ...others] : [step.assignee, me, ...others]
  const today = dayInAlabama(new Date())
  const textField = fieldOf(step.id, 'text')
  const dueField = fieldOf(step.id, 'dueOn')
  const textError = errors[textField]
  const dueError = errors[dueField]
  return (
    <fieldset className={styles.entry}>
      <legend className="visually-hidden">{t('log.step.number', { number })}</legend>
      <div className={styles.remove}>
        <IconButton icon="remove" label={t('log.step.remove', { number })} onClick={onRemove} />
      </div>
      <div data-field={textField}>
        <Field label={t('followUps.text')} error={textError && t(textError)}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={2000}
              value={step.text}
              onChange={(event) => onChange({ ...step, text: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div data-field={dueField}>
        <DayChoice
          legend={t('followUps.due')}
          options={[
            { label: t('followUps.tomorrow'), day: addDays(today, 1) },
            { label: t('followUps.inAWeek'), day: addDays(today, 7) },
            { label: t('followUps.inAMonth'), day: addDays(today, 30) },
          ]}
          value={step.dueOn}
          onChange={(dueOn) => onChange({ ...step, dueOn })}
          error={dueError && t(dueError)}
        />
      </div>
      <Field label={t('followUps.assignee')}>
        {(control) => (
          <Select
            {...control}
            value={step.assignee.id}
            onChange={({ target }) => {
              const assignee = people.find(({ id }) => id === target.value) ?? step.assignee
              onChange({ ...step, assignee: { id: assignee.id, name: assignee.name } })
            }}
          >
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === me.id ? t('log.me', { name }) : name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </fieldset>
  )
}
