import { addDays, dayInAlabama } from '../../server/days.ts'
import { type Period, periodAround } from '../../server/reports/rules.ts'

const { from } = periodAround('quarter', dayInAlabama(new Date()))

/** The quarter that is over: Condado has prepared its drafts, and the demo's year holds all of it. */
export const lastQuarter: Period = periodAround('quarter', addDays(from, -1))
