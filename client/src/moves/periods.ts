import { addDays, type Day } from '../../../server/days.ts'

/** The periods one asks about most; each is compared with the day before it began. */
export const periods = ['month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

/** The last day before the month, the quarter or the year of `today`. */
export function dayBefore(period: Period, today: Day): Day {
  const [year = '', month = ''] = today.split('-')
  const quarter = String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')
  const first = { month, quarter, year: '01' }[period]
  return addDays(`${year}-${first}-01`, -1)
}
