import pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { bringIn, plainChoices, sent } from './files.ts'

// An import may wait for another one, and take a while itself: whoever is cut off meanwhile brings nothing in.

let server: TestApp
let other: pg.Client
beforeAll(async () => {
  server = await startTestApp()
  other = new pg.Client(server.database.superuser)
  await other.connect()
})
afterAll(async () => {
  await other.end()
  await server.close()
})

/** A row that nobody has brought in before. */
const file = () =>
  `Date,County,Institution,Type,Notes\n2025-06-01,Marshall,Marshall County Sheriff's Office,call,${newId()}\n`

async function stateOf(id: string) {
  const { rows } = await other.query('select state, failed from imports where id = $1', [id])
  return rows[0]
}

async function contactsOf({ id }: TestMember): Promise<number> {
  const { rows } = await other.query(
    'select count(*)::int as n from contacts where author_id = $1 and removed_at is null',
    [id],
  )
  return rows[0].n
}

const post = (member: TestMember, id: string, what: 'run' | 'undo') =>
  member.inject({
    method: 'POST',
    url: `/api/imports/${id}/${what}`,
    ...(what === 'run' ? { payload: plainChoices } : {}),
  })

const losses: [name: string, lose: string, failed: string][] = [
  ['is cut off', 'update members set deactivated_at = now() where id = $1', 'not_signed_in'],
  ['loses her role', `update members set roles = '{viewer}' where id = $1`, 'forbidden'],
  ['loses her region', 'delete from member_regions where member_id = $1', 'forbidden'],
]

test('of twenty who run the same import at once, and twenty who take it back, one does', async () => {
  const member = await server.signedIn('organizer')
  const id = await sent(member, file())
  const auditsOf = async (action: string) =>
    (await other.query('select from audit where subject_id = $1 and action = $2', [id, action]))
      .rowCount
  for (const [what, state, action, left] of [
    ['run', 'finished', 'imported', 1],
    ['undo', 'undone', 'undone', 0],
  ] as const) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(member, id, what)))
    for (const { statusCode, body } of answers) expect([200, 409], body).toContain(statusCode)
    await expect.poll(async () => (await stateOf(id)).state).toBe(state)
    expect(await contactsOf(member)).toBe(left)
    expect(await auditsOf(action)).toBe(1)
  }
})

describe.each(losses)('whoever %s', (_name, lose, failed) => {
  test('while her import waits for another one brings nothing in', async () => {
    const member = await server.signedIn('organizer')
    const id = await sent(member, file())
    await other.query(`begin; select pg_advisory_xact_lock(hashtext('condado imports'))`)
    expect((await post(member, id, 'run')).json()).toMatchObject({ state: 'running' })
    await server.superuser.query(lose, [member.id])
    await other.query('commit')
    await expect.poll(() => stateOf(id)).toEqual({ state: 'staged', failed })
    expect(await contactsOf(member)).toBe(0)
  })

  test('while it is being taken back takes nothing back', async () => {
    const member = await server.signedIn('organizer')
    const id = await sent(member, file())
    await bringIn(member, id)
    await other.query('begin')
    await other.query('select from contacts where author_id = $1 for update', [member.id])
    expect((await post(member, id, 'undo')).json()).toMatchObject({ state: 'undoing' })
    await server.superuser.query(lose, [member.id])
    await other.query('commit')
    await expect.poll(() => stateOf(id)).toEqual({ state: 'finished', failed })
    expect(await contactsOf(member)).toBe(1)
  })
})
