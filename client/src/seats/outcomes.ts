import type { SeatListed } from '../../../server/seats/contract.ts'
import { turnoverOutcomes } from '../../../server/seats/rules.ts'
import { formatDay } from '../i18n/format.ts'
import type { Translate } from '../i18n/use-t.ts'

/** What can become of a seat: of an empty one, only that somebody is in it now. */
export function outcomesOf(t: Translate, seat: SeatListed) {
  if (seat.holders.length === 0) {
    return [{ value: 'replaced' as const, label: t('seats.outcome.filled'), hint: '' }]
  }
  return turnoverOutcomes.map((value) => ({
    value,
    label: t(`seats.outcome.${value}`),
    hint: t(`seats.outcome.${value}.hint`),
  }))
}

/** "Now in it: … Term until …" */
export function nowInIt(t: Translate, { holders }: SeatListed): string {
  const [first] = holders
  if (!first) return t('seats.outcome.empty')
  const names = holders.map(({ person }) => person.name).join(', ')
  return first.termEndsOn
    ? t('seats.outcome.now', { names, day: formatDay(first.termEndsOn) })
    : t('seats.outcome.nowNoTerm', { names })
}
