import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { enter, withPassword } from './enter.ts'
import { oftenSlower, toldThreeTimes } from './told-by-time.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

const rounds = 60
/** Of two alike kinds of tries, 60 each, one is the slower in half of all pairs, give or take 5 % (one deviation). */
const bound = 0.2

test(`${rounds} refusals of each kind take as long whatever was wrong`, async () => {
  const member = await withPassword(server)
  const cutOff = await withPassword(server)
  await server.app.pg.query('update members set deactivated_at = now() where id = $1', [cutOff.id])
  const without = await server.signedIn('organizer')
  await server.app.pg.query(`update members set login = 'has-no-password' where id = $1`, [
    without.id,
  ])
  const { login, password } = member
  const code = '123123'
  const kinds: Record<string, object> = {
    'an unknown name': { login: 'nobody-of-this-name', password, code },
    'a wrong password': { login, password: 'this is not the password', code },
    'a wrong code': { login, password, code },
    'a member without a password': { login: 'has-no-password', password, code },
    'a member who is cut off': { login: cutOff.login, password: cutOff.password, code },
  }
  expect(await toldThreeTimes(() => kindsThatTell(kinds))).toEqual([])
})

/** Those of the kinds that take longer or less long than the first of them. */
async function kindsThatTell(kinds: Record<string, object>): Promise<string[]> {
  const times = new Map(Object.keys(kinds).map((kind) => [kind, [] as number[]]))
  for (let round = 0; round <= rounds; round += 1) {
    // in turn, so that whatever else the machine does falls on all alike
    for (const [kind, body] of Object.entries(kinds)) {
      await server.app.pg.query('delete from sign_in_tries')
      const started = performance.now()
      const answer = await enter(server.app, body)
      const took = performance.now() - started
      expect(answer.statusCode, kind).toBe(401)
      // the first round warms up
      if (round > 0) times.get(kind)?.push(took)
    }
  }
  const [reference = [], ...others] = times.values()
  const median = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]
  const told = others.map((list, i) => ({
    kind: Object.keys(kinds)[i + 1] ?? '',
    n: list.length,
    median: median(list),
    slower: oftenSlower(list, reference),
  }))
  process.stdout.write(`refusals, ms: ${JSON.stringify({ unknown: median(reference), told })}\n`)
  return told.filter(({ slower }) => Math.abs(slower - 0.5) >= bound).map(({ kind }) => kind)
}
