import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { addDays, dayInAlabama } from '../../../server/days.ts'
import type { FollowUp } from '../../../server/follow-ups/contract.ts'
import { listMembers } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextArea } from '../ui/inputs.tsx'
import styles from './follow-ups.module.css'
import { useChangeFollowUp } from './use-change-follow-up.ts'

type Props = { followUp: FollowUp; onChanged: (changed: FollowUp) => void; onClose: () => void }

/** Puts it off, hands it on, or words it better. */
export function FollowUpDialog({ followUp, onChanged, onClose }: Props) {
  const t = useT()
  const { data: members } = useQuery(queryFor(listMembers, {}))
  const [text, setText] = useState(followUp.text)
  const [dueOn, setDueOn] = useState<string | null>(followUp.dueOn)
  const [assignee, setAssignee] = useState(followUp.assignee)
  const change = useChangeFollowUp((changed) => {
    onChanged(changed)
    onClose()
  })
  const today = dayInAlabama(new Date())
  const others = members?.items.filter(({ id }) => id !== followUp.assignee.id) ?? []

  function submit(event: FormEvent) {
    event.preventDefault()
    if (dueOn)
      change.mutate({ followUp, change: { ...(followUp.closed ? {} : { text }), dueOn, assignee } })
  }

  return (
    <Dialog title={t('followUps.edit.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {!followUp.closed && (
          <Field label={t('followUps.text')}>
            {(control) => (
              <TextArea
                {...control}
                required
                maxLength={2000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        )}
        <DayChoice
          legend={t('followUps.due')}
          options={[
            { label: t('followUps.tomorrow'), day: addDays(today, 1) },
            { label: t('followUps.inAWeek'), day: addDays(today, 7) },
            { label: t('followUps.inAMonth'), day: addDays(today, 30) },
          ]}
          value={dueOn}
          onChange={setDueOn}
        />
        <Field label={t('followUps.assignee')}>
          {(control) => (
            <Select
              {...control}
              value={assignee.id}
              onChange={(event) => {
                const chosen = others.find(({ id }) => id === event.target.value)
                setAssignee(chosen ? { id: chosen.id, name: chosen.name } : followUp.assignee)
              }}
            >
              <option value={followUp.assignee.id}>{followUp.assignee.name}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {change.error && <ErrorNotice error={change.error} />}
        <Button type="submit" look="primary" disabled={change.isPending || !dueOn}>
          {t(change.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </form>
      {followUp.version > 1 && (
        <p>
          <Link href={`/follow-ups/${followUp.id}/versions`}>{t('followUps.versions')}</Link>
        </p>
      )}
    </Dialog>
  )
}
