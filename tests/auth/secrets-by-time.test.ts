import { afterAll, beforeAll, expect, test } from 'vitest'
import { newToken } from '../../server/auth/secrets.ts'
import { writtenReport } from '../report-shares/final-report.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { oftenSlower, toldThreeTimes } from './told-by-time.ts'

// Whoever tries links, calendars and tokens hears by no answer, and by no clock, whether one ever was.

const rounds = 60
/** As in timing.test.ts: alike kinds differ by 5 % (one deviation). */
const bound = 0.2

let server: TestApp
/** One that never was, and others that are no more, by the way in. */
let ways: Record<string, { ask: (secret: string) => Promise<unknown>; gone: string[] }>

beforeAll(async () => {
  server = await startTestApp({ rates: { stranger: { max: 100_000, seconds: 60, lease: 10_000 } } })
  const report = await writtenReport(server)
  const links = await Promise.all([1, 2].map(() => linkTo(report.id, report.lead)))
  await server.superuser.query(
    `update report_shares set revoked_at = now(), revoked_by = created_by where id = $1`,
    [links[0]?.id],
  )
  await server.superuser.query(
    `update report_shares set created_at = now() - interval '31 days', expires_at = now() - interval '1 day' where id = $1`,
    [links[1]?.id],
  )
  const [out, ended] = [await server.signedIn('organizer'), await server.signedIn('organizer')]
  const made = await Promise.all(
    [out, ended].map(async (one) => [await calendarOf(one), await tokenOf(one)]),
  )
  await server.superuser.query('update members set deactivated_at = now() where id = $1', [out.id])
  for (const table of ['calendar_feeds', 'access_tokens'])
    await server.superuser.query(`update ${table} set revoked_at = now() where member_id = $1`, [
      ended.id,
    ])
  const { app } = server
  ways = {
    'a link to a report': {
      ask: (token) => app.inject({ method: 'POST', url: '/api/shared', payload: { token } }),
      gone: links.map(({ token }) => token),
    },
    'a calendar': {
      ask: (token) => app.inject({ url: `/calendar/${token}.ics` }),
      gone: made.map(([calendar = '']) => calendar),
    },
    'a token': {
      ask: (token) =>
        app.inject({ url: '/api/counties', headers: { authorization: `Bearer condado_${token}` } }),
      gone: made.map(([, token = '']) => token),
    },
  }
})
afterAll(() => server.close())

async function linkTo(id: string, lead: TestMember): Promise<{ id: string; token: string }> {
  const made = await lead.inject({
    method: 'POST',
    url: `/api/reports/${id}/shares`,
    payload: { language: 'en', days: 30 },
  })
  const { share, token } = made.json()
  return { id: share.id, token }
}

async function calendarOf(member: TestMember): Promise<string> {
  const { url } = (await member.inject({ method: 'POST', url: '/api/calendar' })).json()
  return /([\w-]{43})\.ics$/.exec(url)?.[1] ?? ''
}

async function tokenOf(member: TestMember): Promise<string> {
  const payload = { name: 'Website', scopes: ['statuses'], days: 30 }
  const made = await member.inject({ method: 'POST', url: '/api/tokens', payload })
  return made.json().token.replace('condado_', '')
}

test.each(['a link to a report', 'a calendar', 'a token'])(
  `${rounds} tries of each kind of %s take as long`,
  async (name) => {
    const { ask, gone } = ways[name] as (typeof ways)[string]
    expect(gone.every((one) => one.length === 43)).toBe(true)
    const measure = async () => {
      const times = [newToken(), ...gone].map((secret) => ({ secret, took: [] as number[] }))
      for (let round = 0; round <= rounds; round += 1)
        for (const { secret, took } of times) {
          const started = performance.now()
          await ask(secret)
          // the first round warms up
          if (round > 0) took.push(performance.now() - started)
        }
      const [never, ...others] = times.map(({ took }) => took)
      return others.flatMap((took, at) =>
        Math.abs(oftenSlower(took, never ?? []) - 0.5) < bound ? [] : [`no more, ${at}`],
      )
    }
    expect(await toldThreeTimes(measure)).toEqual([])
  },
)
