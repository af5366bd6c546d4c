import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { type Campaign, putCampaign } from '../../../server/campaigns/contract.ts'
import { campaignLevels } from '../../../server/campaigns/rules.ts'
import { dayInAlabama } from '../../../server/days.ts'
import { ApiError, call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { type CampaignDraft, draftOf, factsOf, newCampaign } from './campaign-draft.ts'
import styles from './campaign-form.module.css'
import { WordsFields } from './words-fields.tsx'

type Props = {
  /** The campaign as it was read, when one edits it. */
  before?: Campaign
  /** `merged`: together with what somebody else changed meanwhile */
  onSaved: (id: string, merged: boolean) => void
}

const days = ['startsOn', 'decidesOn', 'endsOn'] as const

export function CampaignForm({ before, onSaved }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [id] = useState(() => before?.id ?? newId())
  const [draft, setDraft] = useState(() =>
    before ? draftOf(before) : newCampaign(dayInAlabama(new Date())),
  )
  const change = (part: Partial<CampaignDraft>) => setDraft((now) => ({ ...now, ...part }))
  const save = useMutation({
    mutationFn: (sent: CampaignDraft) =>
      call(putCampaign, { params: { id }, body: factsOf(sent), ifMatch: before?.version }),
    onSuccess: async ({ merged }) => {
      await refreshFacts(client)
      onSaved(id, merged !== undefined)
    },
  })
  const refused = save.error instanceof ApiError ? save.error.errors : []
  const errorOf = (field: string) => {
    if (!refused.some((one) => one.field === field)) return undefined
    const isDay = field === 'endsOn' || field === 'decidesOn'
    return t(isDay ? 'campaigns.form.wrongDay' : 'campaigns.form.wrong')
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(draft)
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <WordsFields
        label={t('campaigns.form.name')}
        maxLength={120}
        value={draft.name}
        onChange={(name) => change({ name })}
        errorOf={(language) => errorOf(`name.${language}`)}
      />
      <WordsFields
        label={t('campaigns.form.ask')}
        hint={t('campaigns.form.ask.hint')}
        maxLength={1000}
        rows={2}
        value={draft.ask}
        onChange={(ask) => change({ ask })}
        errorOf={(language) => errorOf(`ask.${language}`)}
      />
      <WordsFields
        label={t('campaigns.form.goal')}
        maxLength={2000}
        rows={2}
        optional
        value={draft.goal}
        onChange={(goal) => change({ goal })}
        errorOf={(language) => errorOf(`goal.${language}`)}
      />
      <RadioChoice
        legend={t('campaigns.form.level')}
        options={campaignLevels.map((value) => ({
          value,
          label: t(`campaigns.level.${value}`),
          hint: t(`campaigns.form.level.${value}`),
        }))}
        value={draft.level}
        onChange={(level) => change({ level })}
      />
      <div className={styles.days}>
        {days.map((day) => (
          <Field
            key={day}
            label={t(`campaigns.form.${day}`)}
            optional={day !== 'startsOn'}
            error={errorOf(day)}
          >
            {(control) => (
              <TextInput
                {...control}
                type="date"
                required={day === 'startsOn'}
                value={draft[day]}
                onChange={(event) => change({ [day]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className={styles.number}>
        <Field
          label={t('campaigns.form.needed')}
          hint={t('campaigns.form.needed.hint')}
          optional
          error={errorOf('needed')}
        >
          {(control) => (
            <TextInput
              {...control}
              type="number"
              inputMode="numeric"
              min={1}
              max={10_000}
              value={draft.needed}
              onChange={(event) => change({ needed: event.target.value })}
            />
          )}
        </Field>
      </div>
      {save.error && <ErrorNotice error={save.error} />}
      <div>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(save.isPending ? 'common.saving' : before ? 'common.save' : 'campaigns.new')}
        </Button>
      </div>
    </form>
  )
}
