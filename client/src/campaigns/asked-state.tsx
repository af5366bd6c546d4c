import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Campaign,
  markAsked,
  removeTarget,
  type Target,
} from '../../../server/campaigns/contract.ts'
import { addDays, type Day, dayInAlabama } from '../../../server/days.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './target.module.css'

type Props = { campaign: Campaign; target: Target; onRemoved: () => void }

/** Whether a target without an answer was asked, and off the list with one that was not. */
export function AskedState({ campaign, target, onRemoved }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [choosing, setChoosing] = useState(false)
  const [day, setDay] = useState<Day | null>(() => dayInAlabama(new Date()))
  const params = { id: campaign.id, askId: target.id }
  const settled = { onSettled: () => void refreshFacts(client) }
  const mark = useMutation({
    mutationFn: (askedOn: Day | null) =>
      call(markAsked, { params, body: { askedOn }, ifMatch: target.version }),
    ...settled,
    onSuccess: () => setChoosing(false),
  })
  const remove = useMutation({
    mutationFn: () => call(removeTarget, { params, ifMatch: target.version }),
    ...settled,
    onSuccess: onRemoved,
  })
  const error = mark.error ?? remove.error
  const today = dayInAlabama(new Date())
  if (target.standing !== 'waiting' && target.standing !== 'not_asked') return null
  return (
    <div className={styles.part}>
      {choosing && (
        <DayChoice
          legend={t('campaigns.target.askedOn')}
          options={[
            { label: t('common.today'), day: today },
            { label: t('common.yesterday'), day: addDays(today, -1) },
          ]}
          max={today}
          value={day}
          onChange={setDay}
        />
      )}
      {error && <ErrorNotice error={error} />}
      <div className={styles.buttons}>
        {target.standing === 'waiting' ? (
          <Button icon="undo" disabled={mark.isPending} onClick={() => mark.mutate(null)}>
            {t('campaigns.target.notAsked')}
          </Button>
        ) : choosing ? (
          <Button
            look="primary"
            disabled={mark.isPending || day === null}
            onClick={() => day && mark.mutate(day)}
          >
            {t(mark.isPending ? 'common.saving' : 'common.save')}
          </Button>
        ) : (
          <Button icon="clock" onClick={() => setChoosing(true)}>
            {t('campaigns.target.asked')}
          </Button>
        )}
        {campaign.mayEdit && target.standing === 'not_asked' && (
          <Button icon="remove" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {t('campaigns.target.remove')}
          </Button>
        )}
      </div>
    </div>
  )
}
