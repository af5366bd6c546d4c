import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { addDays, dayInAlabama } from '../../server/days.ts'
import type { Import, ImportPreview } from '../../server/imports/contract.ts'
import type { Ground } from './data.ts'
import { quantile } from './report.ts'

const rows = 20_000
/** screens that are open at the same time */
const readers = 4
const quietMs = 5_000

/** Milliseconds that it may take, and that the others may wait while it runs. */
const targets = { run: 60_000, undo: 20_000, reads: 200 }

/**
 * A sheet of 20,000 rows on its way in, and out again, while others read the map, lists and the directory: each of them
 * one screen after the other. How long it takes, and how long they wait.
 * @returns lines to be read, and whether everything is in time
 */
export async function measureImports(
  url: string,
  pool: pg.Pool,
  ground: Ground,
): Promise<{ lines: string[]; inTime: boolean }> {
  await pool.query(`update members set roles = '{lead}' where id = $1`, [ground.memberId])
  const ask = asking(url, ground.cookie)
  const id = newId()
  const lines: string[] = []
  let inTime = true

  /** Does something with others beside it. */
  const beside = async (what: string, targetMs: number, work: () => Promise<unknown>) => {
    let over = false
    const started = performance.now()
    const reading = readWhile(ask, ground, () => !over)
    await work().finally(() => {
      over = true
    })
    const took = performance.now() - started
    const waits = await reading
    const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)]
    inTime &&= took <= targetMs && p99 <= targets.reads
    lines.push(
      `${what}: ${(took / 1000).toFixed(1)} s (${targetMs / 1000} s); meanwhile ${waits.length} reads, ` +
        `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (${targets.reads} ms), longest ${Math.max(...waits).toFixed(0)} ms`,
    )
  }

  const pause = () => new Promise((go) => setTimeout(go, quietMs))
  // what is read once after a start is nobody's wait here
  for (const page of pagesOf(ground)) await ask('GET', page)
  await beside('nothing but them', quietMs * 2, pause)
  const choices = { kind: 'contacts', sheets: [], answers: [] as object[] }
  // written before: whoever writes it in this process cannot take the time of those who read
  const file = Buffer.from(await sheet(pool, ground))
  await beside(`${rows} rows sent and understood`, targets.run, async () => {
    await ask('PUT', `/api/imports/${id}?name=sheet.csv`, file)
    const seen = (await ask('POST', `/api/imports/${id}/preview`, choices)) as ImportPreview
    choices.answers = seen.questions.map(({ key, proposals }) => ({
      key,
      value: proposals[0]?.value ?? 'leave_out',
    }))
  })
  const until = async (state: Import['state']) => {
    for (;;) {
      const now = (await ask('GET', `/api/imports/${id}`)) as Import
      if (now.state === state) return
      if (now.failed) throw new Error(`The import failed: ${now.failed}`)
      await new Promise((go) => setTimeout(go, 200))
    }
  }
  await beside(`${rows} rows imported`, targets.run, async () => {
    await ask('POST', `/api/imports/${id}/run`, choices)
    await until('finished')
  })
  await beside('and taken back', targets.undo, async () => {
    await ask('POST', `/api/imports/${id}/undo`)
    await until('undone')
  })
  return { lines, inTime }
}

type Ask = ReturnType<typeof asking>

function asking(url: string, cookie: string) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const raw = Buffer.isBuffer(body)
    const send = () =>
      fetch(url + path, {
        method,
        headers: {
          ...{ cookie, 'sec-fetch-site': 'same-origin' },
          ...(body && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body && { body: raw ? new Uint8Array(body as Buffer) : JSON.stringify(body) }),
      })
    // a line that nobody used for a while may be closed under a request: everything asked here may be asked twice
    const answer = await send().catch(send)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
}

/** The screens that members open. */
function pagesOf({ places }: Ground): string[] {
  const county = places[0]?.fips
  return [
    '/api/counties',
    `/api/contacts?county=${county}&limit=50`,
    '/api/institutions?q=sheriff%20marshall',
    `/api/counties/${county}`,
    '/api/commitments?limit=50',
    '/api/follow-ups?assignee=me',
  ]
}

/** What members read at the same time, a little apart from one another. @returns milliseconds of each answer */
async function readWhile(ask: Ask, ground: Ground, goesOn: () => boolean): Promise<number[]> {
  const pages = pagesOf(ground)
  const waits: number[] = []
  const read = async (reader: number) => {
    for (let turn = reader; goesOn(); turn += 1) {
      const started = performance.now()
      await ask('GET', pages[turn % pages.length] as string)
      waits.push(performance.now() - started)
      await new Promise((go) => setTimeout(go, 20))
    }
  }
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)))
  return waits
}

/** Last year's visits, as a spreadsheet has them. */
async function sheet(pool: pg.Pool, { places }: Ground): Promise<string> {
  const { rows: named } = await pool.query<{ id: string; name: string; county: string }>(
    `select i.id, i.name, c.name as county from institutions i
     join institution_counties ic on ic.institution_id = i.id join counties c on c.fips = ic.county_fips
     where i.id = any($1) and i.scope = 'local'`,
    [places.map(({ institutionId }) => institutionId)],
  )
  const today = dayInAlabama(new Date())
  const lines = Array.from({ length: rows }, (_, n) => {
    const { name, county } = named[n % named.length] as (typeof named)[number]
    const words = `Row ${n}: spoke of jail holds; they will look at our policy.`
    return `${addDays(today, -400 + (n % 390))},${county},"${name}",Visit,Held,"${words}"`
  })
  return ['Date,County,Institution,Type,Outcome,Notes', ...lines].join('\n')
}
