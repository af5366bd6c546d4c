import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { send, startWorld, type World, writes } from './writes.ts'

let world: World
let superuser: pg.Client
beforeAll(async () => {
  world = await startWorld()
  superuser = new pg.Client(world.server.database.superuser)
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await world.server.close()
})

describe('a write whose audit row cannot be written is no write', () => {
  /** Everything that has an id, but when somebody was last seen. */
  async function contents(): Promise<string> {
    const tables = await superuser.query<{ table: string }>(
      `select table_name as table from information_schema.columns
       where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`,
    )
    const each = tables.rows.map(
      ({ table }) =>
        `select '${table}', md5(string_agg((to_jsonb(t) - 'last_seen_at')::text, '' order by id)) from ${table} t`,
    )
    return JSON.stringify((await superuser.query(each.join(' union all '))).rows)
  }

  test.each(writes)('%s: %s', async (_route, _name, make) => {
    const write = await make(world)
    await superuser.query(`
      create function no_audit() returns trigger language plpgsql as $$ begin raise 'full'; end $$;
      create trigger no_audit before insert on audit for each row execute function no_audit()`)
    const before = await contents()
    const answer = await send(world, write)
    const after = await contents()
    await superuser.query('drop function no_audit cascade')
    expect(answer.json()).toMatchObject({ status: 500, code: 'internal' })
    expect(answer.body).not.toContain('full')
    expect(after).toBe(before)
  })
})
