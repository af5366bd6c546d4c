import type { Due } from '../../../server/coverage/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'

export type Standing = { text: string; late: boolean }

/** How an institution stands in its rhythm, and what was logged last: also what did not come about. */
export function useDueWords(due: Due): { standing: Standing; last: string[] } {
  const t = useT()
  const { state, daysLeft, dueOn, lastHeldOn, lastTry } = due
  const standing =
    state === 'never'
      ? { text: t('coverage.state.never'), late: true }
      : state === 'overdue'
        ? { text: t('coverage.state.overdue', { days: -daysLeft }), late: true }
        : {
            text: t('coverage.state.due', { days: daysLeft, day: formatDay(dueOn) }),
            late: false,
          }
  const last = [
    ...(lastHeldOn ? [t('coverage.last', { day: formatDay(lastHeldOn) })] : []),
    ...(lastTry ? [t(`coverage.tried.${lastTry.outcome}`, { day: formatDay(lastTry.day) })] : []),
  ]
  return { standing, last }
}
