import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Target } from '../../../server/campaigns/contract.ts'
import { addDays, type Day, dayInAlabama } from '../../../server/days.ts'
import { type FollowUpFacts, putFollowUp } from '../../../server/follow-ups/contract.ts'
import { listMembers } from '../../../server/members/contract.ts'
import { call } from '../api.ts'
import { inLanguage } from '../i18n/bilingual.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { queryFor, refreshFacts } from '../queries.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextArea } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import { CountyField } from './county-field.tsx'
import styles from './target.module.css'
import { useTargetWords } from './use-target-words.ts'

/** Gives somebody the next talk, by a day: a follow-up of the ask. */
export function NextDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const t = useT()
  const language = useLanguage()
  const client = useQueryClient()
  const { member } = useSession()
  const { nameOf } = useTargetWords()
  const { data: members } = useQuery(queryFor(listMembers, {}))
  const [before] = useState(target.next)
  const [id] = useState(() => before?.id ?? newId())
  const [today] = useState(() => dayInAlabama(new Date()))
  const [assigneeId, setAssignee] = useState(before?.assignee.id ?? member.id)
  const [dueOn, setDueOn] = useState<Day | null>(before?.dueOn ?? addDays(today, 7))
  const [county, setCounty] = useState(before?.countyFips ?? target.counties[0] ?? '')
  const [text, setText] = useState(
    before?.text ?? t('campaigns.next.default', { ask: inLanguage(target.words, language) }),
  )
  const able = (members?.items ?? []).filter(
    ({ active, roles }) =>
      active && roles.some((role) => ['organizer', 'lead', 'leadership'].includes(role)),
  )
  const others = able.filter((one) => one.id !== member.id)
  const save = useMutation({
    mutationFn: (facts: FollowUpFacts) =>
      call(putFollowUp, { params: { id }, body: facts, ifMatch: before?.version }),
    onSuccess: () => {
      const who = able.find((one) => one.id === assigneeId)?.name ?? member.name
      toast(t('campaigns.next.saved', { who }))
      void refreshFacts(client)
      onClose()
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!dueOn || !county || text.trim() === '') return
    save.mutate({
      countyFips: county,
      contactId: before?.contactId ?? null,
      commitmentId: before?.commitmentId ?? null,
      institutionId: target.institution.id,
      askId: target.id,
      text,
      dueOn,
      assigneeId,
      ...(before ? { sensitivity: before.sensitivity } : {}),
    })
  }

  return (
    <Dialog title={t('campaigns.next.title', { name: nameOf(target) })} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <Field label={t('campaigns.next.who')}>
          {(control) => (
            <Select
              {...control}
              value={assigneeId}
              onChange={(event) => setAssignee(event.target.value)}
            >
              <option value={member.id}>{t('campaigns.next.me', { name: member.name })}</option>
              {before && !able.some((one) => one.id === before.assignee.id) && (
                <option value={before.assignee.id}>{before.assignee.name}</option>
              )}
              {others.map(({ id: memberId, name }) => (
                <option key={memberId} value={memberId}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <DayChoice
          legend={t('campaigns.next.by')}
          options={[
            { label: t('campaigns.next.tomorrow'), day: addDays(today, 1) },
            { label: t('campaigns.next.inAWeek'), day: addDays(today, 7) },
            { label: t('campaigns.next.inAMonth'), day: addDays(today, 30) },
          ]}
          value={dueOn}
          onChange={setDueOn}
        />
        <CountyField target={target} value={county} onChange={setCounty} />
        <Field label={t('campaigns.next.text')}>
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
        {save.error && <ErrorNotice error={save.error} />}
        <Button type="submit" look="primary" disabled={save.isPending || !dueOn}>
          {t(save.isPending ? 'common.saving' : 'common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
