import { addDays, type Day } from '../../days.ts'

/** When a workbook's days begin: most on the last day of 1899, those of old Macs in 1904. */
export type Epoch = 1900 | 1904

/** 9999-12-31 */
const last = 2_958_465

/**
 * The day that a number stands for in a spreadsheet; null when it stands for none.
 * Days of 1900 are counted with a 29 February that never was: number 60.
 */
export function serialDay(serial: number, epoch: Epoch): Day | null {
  const days = Math.floor(serial)
  if (!(days >= 1) || days > last) return null
  if (epoch === 1904) return addDays('1904-01-01', days)
  if (days === 60) return null
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days)
}

/** Numbers of the formats that show a day, among those that every workbook has. */
const builtIn = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
])

/** Whether a number format shows a day: it names a year, or a day beside a month. Hours alone are none. */
export function showsDay(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(formatId)
  const [first = ''] = code.split(';')
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase()
  return /y/.test(bare) || (/d/.test(bare) && /m/.test(bare))
}
