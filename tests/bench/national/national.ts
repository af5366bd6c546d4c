import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../../server/db/embedded/start.ts'
import { projectRoot } from '../../../server/project-root.ts'
import { askDatabase } from '../load.ts'
import { quantile } from '../report.ts'
import { addContacts, makeNation } from './ground.ts'
import { nationPicture } from './picture.ts'
import { type Home, partitionsOf, questionsOf } from './questions.ts'

export interface NationLine {
  contacts: number
  /** of them in this state */
  own: number
  state: string
  question: string
  p50: number
  p99: number
  perSecond: number
}

/** The smallest of them by counties, ours, and the largest. */
const watched = [
  ['10', 'Delaware'],
  ['01', 'Alabama'],
  ['48', 'Texas'],
] as const
const atOnce = 4
const roundMs = 3_000

/**
 * `npm run bench -- --only=national [--contacts=10000000]`: fifty states and the District of Columbia with all their
 * counties, contacts in partitions by state, and what one state asks while all others grow.
 */
export async function measureNation(words: readonly string[], stops: (() => unknown)[]) {
  const named = words.find((word) => word.startsWith('--contacts='))?.slice('--contacts='.length)
  const most = Number(named ?? 1_000_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'condado-nation-'))
  stops.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const embedded = await startEmbedded({ dataDir })
  stops.push(() => embedded.stop())
  // as the server's own connections are set
  const options = '-c random_page_cost=1.1'
  const pool = new pg.Pool({ ...embedded.superuser, options, max: atOnce })
  // the database may be gone before the last connection has heard of its end
  pool.on('error', () => {})
  stops.push(() => pool.end())

  const client = await pool.connect()
  const counties = await makeNation(client)
  const lines: NationLine[] = []
  let made = 0
  for (const size of [0.1, 0.2, 0.5, 1].map((share) => Math.round(most * share))) {
    const started = performance.now()
    await addContacts(client, made + 1, size)
    made = size
    await client.query('vacuum (analyze) nation_contacts, nation_assessments')
    const { rows } = await client.query<{ mb: number }>(
      'select (pg_database_size(current_database()) / 1e6)::int as mb',
    )
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(`${size} contacts in ${counties} counties after ${seconds} s: ${rows[0]?.mb} MB.`)
    for (const [state, name] of watched) lines.push(...(await askedBy(pool, state, name, size)))
  }
  client.release()
  writeFileSync(join(projectRoot, 'tests/bench/national/national.svg'), nationPicture(lines))
  console.log(`\n${nationTable(lines)}\n`)
}

async function askedBy(pool: pg.Pool, state: string, name: string, contacts: number) {
  const home: Home = { state, counties: await countiesOf(pool, state) }
  const { rows } = await pool.query<{ own: number }>(
    'select count(*)::int as own from nation_contacts where state = $1',
    [state],
  )
  const own = rows[0]?.own ?? 0
  const lines: NationLine[] = []
  for (const question of questionsOf(home)) {
    const reached = await partitionsOf(pool, question, state)
    const ask = () =>
      pool.query({
        name: `${question.name} ${state}`,
        text: question.sql,
        values: question.values(),
      })
    await askDatabase(ask, atOnce, roundMs / 6)
    const { times, perSecond } = await askDatabase(ask, atOnce, roundMs)
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
    console.log(`  ${name}, ${question.name}: ${p50.toFixed(1)} ms, of ${reached.join(' and ')}`)
    // what was logged to measure it would make this state larger than it is at this size
    await pool.query(`delete from nation_contacts where state = $1 and facts_hash = '\\x00'`, [
      state,
    ])
    lines.push({ contacts, own, state: name, question: question.name, p50, p99, perSecond })
  }
  return lines
}

async function countiesOf(pool: pg.Pool, state: string): Promise<string[]> {
  const { rows } = await pool.query<{ fips: string }>(
    'select fips from nation_counties where state = $1 order by fips',
    [state],
  )
  return rows.map(({ fips }) => fips)
}

function nationTable(lines: readonly NationLine[]): string {
  const head = ['contacts', 'state', 'its own', 'question', 'p50 ms', 'p99 ms', 'per second']
  const rows = lines.map((line) => [
    line.contacts.toLocaleString('en-US'),
    line.state,
    line.own.toLocaleString('en-US'),
    line.question,
    line.p50.toFixed(1),
    line.p99.toFixed(1),
    line.perSecond.toFixed(0),
  ])
  return [head, head.map((_, i) => (i === 1 || i === 3 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
