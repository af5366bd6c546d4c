import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import { callerAt, comeInBy, inviteOrganizer } from '../setup/coalition.ts'
import { type AppServer, setupLinkOf } from './servers.ts'

/** What Condado is for, from the first link to a county's changed status. */
export async function mainJob(server: AppServer): Promise<void> {
  const admin = callerAt(server.address)
  await expect.poll(() => server.output()).toContain('/enter#')
  const ana = await comeInBy(admin, setupLinkOf(server), 'ana')
  const rosa = callerAt(server.address)
  await comeInBy(rosa, await inviteOrganizer(admin, ana, 'Rosa'), 'rosa')

  const found = await rosa.send('GET', 'institutions?q=marshal%20sherif')
  const sheriff = found.said.items[0]
  expect(sheriff.name).toBe("Marshall County Sheriff's Office")
  const [id, promise, followUp] = [newId(), newId(), newId()]
  const facts = {
    ...{ countyFips: '01095', institutionIds: [sheriff.id], kind: 'meeting', notes: 'Was heard' },
    assessments: [{ id: newId(), value: 2 }],
    commitments: [{ id: promise, text: 'Sends the policy', dueOn: '2099-01-01' }],
    followUps: [{ id: followUp, text: 'Ask again', dueOn: '2099-02-01' }],
  }
  expect((await rosa.send('PUT', `contacts/${id}`, facts)).status).toBe(201)
  expect((await rosa.send('PUT', `contacts/${id}`, facts)).status).toBe(200)
  expect((await rosa.send('PUT', `contacts/${id}`, { ...facts, kind: 'call' })).status).toBe(409)
  expect((await rosa.send('GET', `contacts/${id}`)).said).toMatchObject({ notes: 'Was heard' })
  const listed = async (path: string) =>
    (await rosa.send('GET', path)).said.items.map((one: { id: string }) => one.id)
  expect(await listed('contacts?county=01095')).toEqual([id])
  expect(await listed('commitments?county=01095&state=open')).toEqual([promise])
  expect(await listed('follow-ups')).toEqual([followUp])
  expect((await rosa.send('GET', 'counties/01095')).said).toMatchObject({
    alliance: { value: 'ally' },
    accountability: { value: 'in_the_works' },
  })
  expect((await admin.send('GET', 'audit?subject=contact')).said.items).toHaveLength(1)
  expect((await admin.send('GET', `contacts/${id}`)).status).toBe(403)
}
