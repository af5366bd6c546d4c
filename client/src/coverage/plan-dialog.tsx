import { type FormEvent, useState } from 'react'
import type { Due } from '../../../server/coverage/contract.ts'
import { addDays, type Day, dayInAlabama } from '../../../server/days.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextArea } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './coverage.module.css'
import { lastDayFor, usualDay } from './plan.ts'
import { useHelpers } from './use-helpers.ts'
import { usePlan } from './use-plan.ts'

type Props = { due: Due; before: Day | undefined; onClose: () => void }

/** A next step with sensible words, hers unless she says whose, while there is still time. */
export function PlanDialog({ due, before, onClose }: Props) {
  const t = useT()
  const { member } = useSession()
  const others = useHelpers(due.county.fips)
  const today = dayInAlabama(new Date())
  const last = lastDayFor(due.dueOn, before, today)
  const { institution, county, lastHeldOn } = due
  const [text, setText] = useState(() =>
    lastHeldOn
      ? t('coverage.plan.again', { name: institution.name, day: formatDay(lastHeldOn) })
      : t('coverage.plan.first', { name: institution.name }),
  )
  const [dueOn, setDueOn] = useState<Day | null>(() => usualDay(last, today))
  const [assigneeId, setAssigneeId] = useState(member.id)
  const plan = usePlan(() => {
    const name = others.find(({ id }) => id === assigneeId)?.name
    toast(name ? t('coverage.plan.saved.other', { name }) : t('coverage.plan.saved.mine'))
    onClose()
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!dueOn) return
    const institutionId = institution.id
    plan.mutate({ countyFips: county.fips, institutionId, text, dueOn, assigneeId })
  }

  return (
    <Dialog title={t('coverage.plan.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <Field label={t('coverage.plan.text')}>
          {(control) => (
            <TextArea
              {...control}
              required
              maxLength={2000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <DayChoice
          legend={t('coverage.plan.due')}
          options={[
            { label: t('coverage.plan.tomorrow'), day: addDays(today, 1) },
            { label: t('coverage.plan.inAWeek'), day: addDays(today, 7) },
            ...(last && last !== addDays(today, 1) && last !== addDays(today, 7)
              ? [{ label: t('coverage.plan.lastDay'), day: last }]
              : []),
          ]}
          value={dueOn}
          onChange={setDueOn}
          min={today}
        />
        <Field label={t('coverage.plan.assignee')}>
          {(control) => (
            <Select
              {...control}
              value={assigneeId}
              onChange={({ target }) => setAssigneeId(target.value)}
            >
              <option value={member.id}>{t('coverage.plan.me', { name: member.name })}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {plan.error && <ErrorNotice error={plan.error} />}
        <Button type="submit" look="primary" disabled={plan.isPending || !dueOn}>
          {t(plan.isPending ? 'common.saving' : 'coverage.plan.submit')}
        </Button>
      </form>
    </Dialog>
  )
}
