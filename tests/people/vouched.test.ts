import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
beforeAll(async () => {
  server = await startTestApp()
  ana = await server.signedIn('organizer')
  lead = await server.signedIn('lead')
})
afterAll(() => server.close())

const shop = { sector: 'business', kind: 'shop', counties: ['01095'] }
const kinds = [
  ['people', {}],
  ['institutions', shop],
] as const
const read = async (url: string) => (await ana.inject({ url })).json()
const restore = (member: TestMember, url: string, version: number, ifMatch: number) =>
  member.inject({
    method: 'POST',
    url: `${url}/restore`,
    payload: { version },
    headers: { 'if-match': `"${ifMatch}"` },
  })

describe("a lead's confirmation of the directory", () => {
  test('of a person is not carried over to a name that came in later from before it', async () => {
    const url = `/api/people/${newId()}`
    await ana.put(url, { name: 'A. Reyes' })
    await lead.put(url, { name: 'A. Reyes', confirmed: true }, 1)
    const answer = await ana.put(url, { name: 'Anna Reyes' }, 1)
    expect(answer.json().merged ?? []).not.toContain('confirmed')
    expect(await read(url)).toMatchObject({ name: 'Anna Reyes', confirmed: false })
  })

  test.each(kinds)('%s: is not for words that she had not seen', async (plural, facts) => {
    const url = `/api/${plural}/${newId()}`
    await ana.put(url, { ...facts, name: 'as added' })
    await ana.put(url, { ...facts, name: 'as corrected' }, 1)
    await lead.put(url, { ...facts, name: 'as added', phone: '256 555 0100', confirmed: true }, 1)
    expect(await read(url)).toMatchObject({
      name: 'as corrected',
      phone: '256 555 0100',
      confirmed: false,
    })
  })

  test.each(kinds)('%s: does not come back by who could not give it', async (plural, facts) => {
    const url = `/api/${plural}/${newId()}`
    await ana.put(url, { ...facts, name: 'as added' })
    await lead.put(url, { ...facts, name: 'as added', confirmed: true }, 1)
    await lead.put(url, { ...facts, name: 'doubtful', confirmed: false }, 2)
    expect((await restore(ana, url, 2, 3)).statusCode).toBe(200)
    expect(await read(url)).toMatchObject({ name: 'as added', confirmed: false })
    // sent again after a lost answer, it is the same
    expect((await restore(ana, url, 2, 3)).statusCode).toBe(200)
    expect((await restore(lead, url, 2, 4)).statusCode).toBe(200)
    expect(await read(url)).toMatchObject({ name: 'as added', confirmed: true })
  })

  test('is not for a name that was decided afterwards', async () => {
    const url = `/api/people/${newId()}`
    await ana.put(url, { name: 'A. Reyes' })
    await lead.put(url, { name: 'Ana Reyes', confirmed: true }, 1)
    const { conflicts } = (await ana.put(url, { name: 'Anna Reyes' }, 1)).json()
    expect(await read(url)).toMatchObject({ name: 'Ana Reyes', confirmed: true })
    await ana.put(`/api/conflicts/${conflicts[0].id}`, { take: 'incoming' }, 3)
    expect(await read(url)).toMatchObject({ name: 'Anna Reyes', confirmed: false })
  })
})
