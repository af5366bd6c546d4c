import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../setup/app.ts'
import { account, cookieOf, enter, putAccount, setupToken } from './enter.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

/** Tables with this text anywhere in them, as it is or as bytes. */
async function tablesWith(secret: string): Promise<string[]> {
  const { rows } = await server.superuser.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await server.superuser.query(
      `select from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0 limit 1`,
      [secret, Buffer.from(secret).toString('hex')],
    )
    if (rowCount) found.push(name)
  }
  return found
}

test('whoever takes the database finds no link, session, device or password that opens anything', async () => {
  const link = await setupToken(server.app)
  expect(await tablesWith(link)).toEqual([])
  const entered = await enter(server.app, { token: link })
  const cookie = cookieOf(entered)
  const chosen = account()
  expect((await putAccount(server.app, cookie, chosen)).statusCode).toBe(200)
  const given = entered.cookies.flatMap(({ value }) => value.split('.')).filter(Boolean)
  expect(given.length).toBeGreaterThan(0)
  for (const secret of [link, chosen.password, ...given])
    expect(await tablesWith(secret), secret).toEqual([])
  // the search itself finds what is there
  expect(await tablesWith(chosen.login)).toEqual(['members'])
})
