import type { Commitment } from '../../../server/commitments/contract.ts'
import type { Day } from '../../../server/days.ts'
import { formatDay } from '../i18n/format.ts'
import type { Translate } from '../i18n/use-t.ts'
import { decidingEvent } from './standing.ts'

/** Why a commitment stands where it stands, in one plain sentence. */
export function whyOf(t: Translate, commitment: Commitment, today: Day): string {
  const { state, dueOn, madeOn, events } = commitment
  const event = decidingEvent(commitment, today)
  const name = event?.author.name ?? ''
  const day = event ? formatDay(event.happenedOn) : ''
  const verdict = event?.verdict ? t(`commitment.${event.verdict}`).toLowerCase() : ''
  switch (state) {
    case 'open':
      if (event) return t('commitments.why.reopened', { name, day })
      return dueOn
        ? t('commitments.why.open', { day: formatDay(dueOn) })
        : t('commitments.why.openNoDue', { day: formatDay(madeOn) })
    case 'in_progress':
      return t('commitments.why.inProgress', { name, day })
    case 'due':
      return event
        ? t('commitments.why.waiting', { name, day, verdict })
        : t('commitments.why.due', { day: formatDay(dueOn ?? madeOn) })
    case 'stalled':
      return t('commitments.why.stalled')
    case 'lapsed':
    case 'withdrawn':
      return t(`commitments.why.${state}`, { name, day })
    case 'kept':
    case 'partly_kept':
    case 'broken': {
      const proposer = events.find(({ id }) => id === event?.proposalId)?.author.name ?? ''
      return t('commitments.why.confirmed', { proposer, name, day })
    }
  }
}
