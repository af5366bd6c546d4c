import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Campaign, putVotes, type Target } from '../../../server/campaigns/contract.ts'
import { type Vote, votes } from '../../../server/campaigns/rules.ts'
import { addDays, type Day, dayInAlabama } from '../../../server/days.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { FieldError } from '../ui/field.tsx'
import styles from './vote.module.css'
import { VoteRow } from './vote-row.tsx'

type Props = { campaign: Campaign; targets: readonly Target[]; onSaved: () => void }

/** How everyone voted, in one pass. */
export function VoteForm({ campaign, targets, onSaved }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [today] = useState(() => dayInAlabama(new Date()))
  const [votedOn, setVotedOn] = useState<Day | null>(campaign.votedOn ?? firstDay(campaign, today))
  const [cast, setCast] = useState<ReadonlyMap<string, Vote>>(
    () => new Map(targets.flatMap(({ id, vote }) => (vote ? [[id, vote] as const] : []))),
  )
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (day: Day) =>
      call(putVotes, {
        params: { id: campaign.id },
        body: { votedOn: day, votes: [...cast].map(([askId, vote]) => ({ askId, vote })) },
        ifMatch: campaign.version,
      }),
    onSuccess: async () => {
      await refreshFacts(client)
      onSaved()
    },
  })

  function set(id: string, vote: Vote | null) {
    const next = new Map(cast)
    if (vote) next.set(id, vote)
    else next.delete(id)
    setCast(next)
  }

  function setRest(vote: Vote) {
    setCast(new Map(targets.map(({ id }) => [id, cast.get(id) ?? vote])))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (votedOn && cast.size > 0) save.mutate(votedOn)
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <DayChoice
        legend={t('campaigns.vote.day')}
        options={[
          { label: t('common.today'), day: today },
          { label: t('common.yesterday'), day: addDays(today, -1) },
        ]}
        min={campaign.startsOn}
        max={today}
        value={votedOn}
        onChange={setVotedOn}
      />
      <div className={styles.rest}>
        <p>{t('campaigns.vote.rest')}</p>
        {votes.map((vote) => (
          <Button key={vote} onClick={() => setRest(vote)}>
            {t(`campaigns.vote.choice.${vote}`)}
          </Button>
        ))}
      </div>
      <ul className={styles.list}>
        {targets.map((target) => (
          <VoteRow
            key={target.id}
            target={target}
            vote={cast.get(target.id) ?? null}
            onChange={(vote) => set(target.id, vote)}
          />
        ))}
      </ul>
      {save.error && <ErrorNotice error={save.error} />}
      {tried && cast.size === 0 && (
        <FieldError id="votes-missing">{t('campaigns.vote.missing')}</FieldError>
      )}
      <div className={styles.submit}>
        <Button type="submit" look="primary" disabled={save.isPending || !votedOn}>
          {t(save.isPending ? 'common.saving' : 'campaigns.vote')}
        </Button>
        <p role="status">{t('campaigns.vote.set', { count: cast.size, total: targets.length })}</p>
      </div>
    </form>
  )
}

/** The day of decision, once it has come. */
function firstDay({ decidesOn }: Campaign, today: Day): Day {
  return decidesOn && decidesOn < today ? decidesOn : today
}
