import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../setup/app.ts'

let server: TestApp
let tables: string[]
beforeAll(async () => {
  server = await startTestApp({ demo: true })
  const { rows } = await server.superuser.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  tables = rows.map(({ name }) => name)
})
afterAll(() => server.close())

/** As pg_dump asks: row-level security on, and no path to find functions in. */
async function dumping<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client(config)
  await client.connect()
  await client.query(`select pg_catalog.set_config('search_path', '', false)`)
  await client.query('set row_security = on')
  await work(client).finally(() => client.end())
}

test('the owner copies every table whole, with the options of the operator’s checklist', async () => {
  expect(tables.length).toBeGreaterThan(50)
  const options = '-c condado.keeper=backup'
  await dumping({ ...server.database.owner, options }, async (owner) => {
    for (const table of tables) {
      const all = `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as all, count(*)::int as n from public.${table} t`
      const { rows } = await server.superuser.query(all)
      expect({ [table]: (await owner.query(all)).rows }).toEqual({ [table]: rows })
    }
  })
})

test('the policies of the application, which an owner may be subject to as well, stop no copy', async () => {
  await dumping(server.database.app, async (app) => {
    for (const table of tables) {
      const { rows } = await app.query(
        `select pg_catalog.has_table_privilege('public.${table}', 'select') as may`,
      )
      if (rows[0].may) await app.query(`select count(*) from public.${table}`)
    }
  })
})
