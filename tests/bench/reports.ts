import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { periodAround, periodBefore } from '../../server/reports/rules.ts'
import type { Ground } from './data.ts'

const rounds = 5

/** A report that is asked for, and the longest that its numbers, and it as a PDF, may take. */
interface Asked {
  name: string
  scope: 'regions' | 'state'
  from: string
  to: string
  targetMs: number
  /** of a state's, which lists up to 1,000 promises, nothing is promised */
  pdfMs?: number
}

/** The region's last quarter, the state's last year, and the longest that anybody may ask for. */
function reportsAsked(): Asked[] {
  const today = dayInAlabama(new Date())
  const quarter = periodBefore(periodAround('quarter', today))
  return [
    {
      name: 'report of a region, a quarter',
      scope: 'regions',
      ...daysOf(quarter),
      targetMs: 1_500,
      pdfMs: 3_000,
    },
    {
      name: 'report of the state, a year',
      scope: 'state',
      from: addDays(today, -366),
      to: addDays(today, -2),
      targetMs: 3_000,
    },
    {
      name: 'report of the state, 800 days',
      scope: 'state',
      from: addDays(today, -801),
      to: addDays(today, -2),
      targetMs: 10_000,
    },
  ]
}

const daysOf = ({ from, to }: { from: string; to: string }) => ({ from, to })

/**
 * Asks for the numbers of reports as a lead who is leadership, too, one at a time: the first time, when the statuses of those days
 * are not known yet, and then again; and for each as a PDF, from the click to the last byte. The map was asked for before.
 * @returns lines to be read, and whether each is in time
 */
export async function measureReports(
  url: string,
  pool: pg.Pool,
  { cookie, memberId }: Ground,
): Promise<{ lines: string[]; inTime: boolean }> {
  await pool.query('update settings set daily_exports = 1000')
  await pool.query('update sessions set proved_at = now() where member_id = $1', [memberId])
  await pool.query(`update members set roles = '{lead,leadership}' where id = $1`, [memberId])
  // the facts are read once after a start, for whoever asks first: here it is the map
  await fetch(`${url}/api/counties`, { headers: { cookie } })
  const lines: string[] = []
  let inTime = true
  for (const { name, scope, from, to, targetMs, pdfMs } of reportsAsked()) {
    const id = newId()
    const regions = scope === 'regions' ? '{top-of-alabama}' : '{}'
    await pool.query(
      `insert into reports (id, scope, region_ids, period, from_day, to_day, languages, author_id, edited_by)
       values ($1, $2, $3, 'free', $4, $5, '{en}', $6, $6)`,
      [id, scope, regions, from, to, memberId],
    )
    const took = async (path: string, wanted?: object) => {
      const started = performance.now()
      const headers = {
        ...{ cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      }
      const sent = wanted ? { method: 'POST', body: JSON.stringify(wanted), headers } : { headers }
      const answer = await fetch(`${url}/api/reports/${id}/${path}`, sent)
      const body = await answer.text()
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${body}`)
      return { ms: Math.round(performance.now() - started), body }
    }
    const first = await took('contents')
    const again: number[] = []
    for (let round = 0; round < rounds; round++) again.push((await took('contents')).ms)
    const entries = await took('entries?number=contacts.held')
    const files: number[] = []
    for (let round = 0; round < rounds; round++) {
      const pdf = await took('file', { format: 'pdf', language: 'en' })
      if (!pdf.body.startsWith('%PDF-')) throw new Error('That is no PDF')
      files.push(pdf.ms)
    }
    const slowest = Math.max(...files)
    const worst = Math.max(first.ms, ...again)
    const judged = (ms: number, target: number) =>
      `${ms <= target ? 'in time' : 'TOO LATE'} (${target} ms)`
    inTime &&= worst <= targetMs && slowest <= (pdfMs ?? slowest)
    const { value } = JSON.parse(entries.body)
    lines.push(
      `${name}: ${value} held contacts, first ${first.ms} ms, then ${again.sort((a, b) => a - b)[2]} ms (${again.join(', ')}), ` +
        `${Math.round(first.body.length / 1024)} kB, entries behind a number ${entries.ms} ms; ${judged(worst, targetMs)}; ` +
        `as PDF ${files.sort((a, b) => a - b)[2]} ms (${files.join(', ')})${pdfMs ? `; ${judged(slowest, pdfMs)}` : ''}`,
    )
  }
  return { lines, inTime }
}
