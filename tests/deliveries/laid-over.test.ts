import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Delivery } from '../../server/deliveries/contract.ts'
import { type WithPassword, withPassword } from '../auth/enter.ts'
import { meetingWith } from '../merging/marshall.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { handOver, type Phone, phoneOf } from './phone.ts'

let server: TestApp
let rosa: WithPassword
let phone: Phone
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  rosa = await withPassword(server, 'organizer')
  phone = await phoneOf(server, rosa)
  lead = await server.signedIn('lead')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const meeting = (more: object = {}) => meetingWith(sheriff, more)
/** A contact that the phone has read, with a promise in it. */
async function logged() {
  const [url, promise] = [`/api/contacts/${newId()}`, newId()]
  await rosa.put(url, meeting({ commitments: [{ id: promise, text: 'as it was' }] }))
  const parts = (text: string) => ({ commitments: [{ id: promise, text, version: 1 }] })
  const edit = async (more: object, after: string[] = [], cookie = phone.session) => {
    const id = newId()
    const operation = { method: 'PUT' as const, url, body: meeting(more), ifMatch: 1 }
    const entry = { operations: [operation], ...(after.length > 0 ? { after } : {}) }
    const handed = await handOver(server.app, phone, entry, cookie, id)
    return handed.json() as Delivery
  }
  const read = async () => (await rosa.inject({ url })).json()
  const conflicts = async () =>
    (await rosa.inject({ url: `/api/conflicts?recordId=${url.split('/').at(-1)}` })).json().items
  return { url, promise, parts, edit, read, conflicts }
}

describe('two edits of one record, made on one phone while neither had arrived', () => {
  test('are one after the other: nothing is asked, and the first is in the history', async () => {
    const { url, parts, edit, read, conflicts } = await logged()
    const first = await edit({ notes: 'first', kind: 'visit', ...parts('first') })
    const second = await edit({ notes: 'second', ...parts('second') }, [first.id])
    expect(second).toMatchObject({ state: 'confirmed', answers: [{ status: 200 }] })
    expect(second.answers[0]?.receipt).not.toHaveProperty('merged')
    expect(second.answers[0]?.receipt).not.toHaveProperty('conflicts')
    expect(await read()).toMatchObject({
      notes: 'second',
      kind: 'visit',
      commitments: [{ text: 'second' }],
    })
    const third = await edit({ outcome: 'refused', ...parts('third') }, [first.id, second.id])
    expect(third.answers[0]?.receipt).toMatchObject({ version: 4 })
    expect(await read()).toMatchObject({
      notes: 'second',
      kind: 'visit',
      outcome: 'refused',
      commitments: [{ text: 'third' }],
    })
    expect(await conflicts()).toEqual([])
    const history = await rosa.inject({ url: `${url}/history` })
    expect(history.body).toContain('first')
  })

  test('also when they arrive without a session, and are written down later', async () => {
    const { edit, read, conflicts } = await logged()
    const first = await edit({ notes: 'first' }, [], phone.device)
    const second = await edit({ notes: 'second' }, [first.id], phone.device)
    expect([first.state, second.state]).toEqual(['received', 'received'])
    for (const { id } of [first, second]) {
      const confirm = { method: 'POST', url: `/api/deliveries/${id}/confirm` } as const
      expect((await rosa.inject(confirm)).json()).toMatchObject({ state: 'confirmed' })
    }
    expect([(await read()).notes, await conflicts()]).toEqual(['second', []])
  })

  test('lay nothing over what somebody else has said in between', async () => {
    const { url, promise, parts, edit, read, conflicts } = await logged()
    const first = await edit({ notes: 'first', ...parts('first') })
    await lead.put(url, meeting({ notes: 'of the lead', ...parts('first') }), 2)
    const own = { countyFips: '01095', institutionId: sheriff, text: 'of the lead' }
    const { commitments } = await read()
    await lead.put(`/api/commitments/${promise}`, own, commitments[0].version)
    await edit({ notes: 'second', outcome: 'refused', ...parts('second') }, [first.id])
    expect(await read()).toMatchObject({
      notes: 'of the lead',
      outcome: 'refused',
      commitments: [{ text: 'of the lead' }],
    })
    expect(await conflicts()).toMatchObject([{ field: 'notes', incoming: 'second' }])
  })

  test('are asked about where the second does not say so, or says it of what is not hers', async () => {
    const { url, edit, read, conflicts } = await logged()
    await lead.put(url, meeting({ notes: 'of the lead' }), 1)
    const headers = { 'if-match': '"1"', 'condado-own': '2' }
    const edited = { method: 'PUT', url, payload: meeting({ notes: 'hers' }), headers } as const
    expect((await rosa.inject(edited)).json().conflicts).toHaveLength(1)
    await edit({ notes: 'hers, too' }, [newId()])
    expect([(await read()).notes, (await conflicts()).length]).toEqual(['of the lead', 2])
    const nonsense = { ...edited, headers: { ...headers, 'condado-own': 'all' } }
    expect((await rosa.inject(nonsense)).json()).toMatchObject({
      status: 400,
      errors: [{ field: 'condado-own' }],
    })
  })
})
