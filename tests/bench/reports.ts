import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { periodAround, periodBefore } from '../../server/reports/rules.ts'
import type { Ground } from './data.ts'

const rounds = 5

/** A report that is asked for, and the longest that its numbers may take. */
interface Asked {
  name: string
  scope: 'regions' | 'state'
  from: string
  to: string
  targetMs: number
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
 * are not known yet, and then again. The map was asked for before.
 * @returns lines to be read, and whether each is in time
 */
export async function measureReports(
  url: string,
  pool: pg.Pool,
  { cookie, memberId }: Ground,
): Promise<{ lines: string[]; inTime: boolean }> {
  await pool.query(`update members set roles = '{lead,leadership}' where id = $1`, [memberId])
  // the facts are read once after a start, for whoever asks first: here it is the map
  await fetch(`${url}/api/counties`, { headers: { cookie } })
  const lines: string[] = []
  let inTime = true
  for (const { name, scope, from, to, targetMs } of reportsAsked()) {
    const id = newId()
    const regions = scope === 'regions' ? '{top-of-alabama}' : '{}'
    await pool.query(
      `insert into reports (id, scope, region_ids, period, from_day, to_day, languages, author_id, edited_by)
       values ($1, $2, $3, 'free', $4, $5, '{en}', $6, $6)`,
      [id, scope, regions, from, to, memberId],
    )
    const took = async (path: string) => {
      const started = performance.now()
      const answer = await fetch(`${url}/api/reports/${id}/${path}`, { headers: { cookie } })
      const body = await answer.text()
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${body}`)
      return { ms: Math.round(performance.now() - started), body }
    }
    const first = await took('contents')
    const again: number[] = []
    for (let round = 0; round < rounds; round++) again.push((await took('contents')).ms)
    const entries = await took('entries?number=contacts.held')
    const worst = Math.max(first.ms, ...again)
    inTime &&= worst <= targetMs
    const { value } = JSON.parse(entries.body)
    lines.push(
      `${name}: ${value} held contacts, first ${first.ms} ms, then ${again.sort((a, b) => a - b)[2]} ms (${again.join(', ')}), ` +
        `${Math.round(first.body.length / 1024)} kB, entries behind a number ${entries.ms} ms; ${worst <= targetMs ? 'in time' : 'TOO LATE'} (${targetMs} ms)`,
    )
  }
  return { lines, inTime }
}
