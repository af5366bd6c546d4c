import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp, TestMember } from '../setup/app.ts'
import { twoInMarshall } from './marshall.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  ;({ server, ana, lead, sheriff } = await twoInMarshall())
})
afterAll(() => server.close())

async function waiting(): Promise<number> {
  const { rows } = await server.superuser.query(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0].n
}

describe('a contact and what is logged in it, edited at the same time', () => {
  test.each(['commitments', 'follow_ups'] as const)('%s', async (table) => {
    const [id, part] = [newId(), newId()]
    const url = `/api/contacts/${id}`
    const logged = { id: part, text: 'Will send it' }
    const parts = (more: object) =>
      table === 'commitments'
        ? { commitments: [{ ...logged, ...more }] }
        : { followUps: [{ ...logged, dueOn: '2026-12-01', ...more }] }
    const meeting = { countyFips: '01095', institutionIds: [sheriff], kind: 'meeting' }
    await ana.put(url, { ...meeting, ...parts({}) })

    // one holds it; another edits it, and waits; a third edits the contact that has it, and waits as well
    const holder = await server.superuser.connect()
    await holder.query('begin')
    await holder.query(`select from ${table} where id = $1 for update`, [part])
    const own = { countyFips: '01095', text: 'Will send it by mail' }
    const itself =
      table === 'commitments'
        ? lead.put(`/api/commitments/${part}`, { ...own, institutionId: sheriff }, 1)
        : ana.put(`/api/follow-ups/${part}`, { ...own, contactId: id, dueOn: '2026-12-01' }, 1)
    await expect.poll(waiting).toBe(1)
    const whole = ana.put(url, { ...meeting, notes: 'More', ...parts({ version: 1 }) }, 1)
    await expect.poll(waiting).toBe(2)
    await holder.query('rollback')
    holder.release()

    expect((await itself).statusCode).toBe(200)
    expect((await whole).statusCode).toBe(200)
    const { notes, commitments, followUps } = (await ana.inject({ url })).json()
    expect([notes, ...commitments, ...followUps]).toMatchObject(['More', { text: own.text }])
  })
})
