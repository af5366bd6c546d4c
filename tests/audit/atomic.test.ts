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
  /**
   * Everything, but when somebody was last seen, and that somebody tried to prove who
   * she is. What is not logged counts requests, refused ones too.
   */
  async function contents(): Promise<string> {
    const tables = await superuser.query<{ table: string }>(
      `select relname as table from pg_class where relkind = 'r' and relpersistence = 'p' and relnamespace = 'public'::regnamespace
         and relname <> 'sign_in_tries'`,
    )
    const each = tables.rows.map(
      ({ table }) =>
        `select '${table}', md5(string_agg(row, '' order by row))
         from (select (to_jsonb(t) - 'last_seen_at')::text as row from ${table} t) rows`,
    )
    // Postgres may look through them in any order
    return JSON.stringify((await superuser.query(`${each.join(' union all ')} order by 1`)).rows)
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
