import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putContact } from '../../server/contacts/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { fillRegion } from './region.ts'

let server: TestApp
let member: TestMember
beforeAll(async () => {
  server = await startTestApp()
  member = await server.signedIn('lead')
  await fillRegion(server, member, { institutions: 500, contacts: 5_000 })
  server.app.facts.forget('all')
})
afterAll(() => server.close())

/** As a browser asks for it: brotli, as the server compresses it. */
async function asked(since?: string) {
  const answer = await member.inject({
    url: '/api/pack',
    query: since ? { since } : {},
    headers: { 'accept-encoding': 'br' },
  })
  expect(answer.headers['content-encoding']).toBe('br')
  return answer.rawPayload.length
}

test('a region with 500 institutions and 5,000 contacts comes in 600 KB, ten changes in 10 KB', async () => {
  const { seq, institutions, contacts } = (await member.inject({ url: '/api/pack' })).json()
  expect(institutions).toHaveLength(500)
  const whole = await asked()
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  for (let n = 0; n < 10; n += 1) {
    const body = {
      countyFips: '01095',
      institutionIds: [sheriff, institutions[n * 40].id],
      kind: 'meeting',
      notes: `Talked about jail holds and who interprets; they want to see the draft first (${n}).`,
      assessments: [{ id: newId(), value: (n % 5) + 1, basis: 'What they said' }],
      commitments: [{ id: newId(), text: 'Will send the written policy', dueOn: '2099-01-01' }],
    }
    expect((await member.call(putContact, { params: { id: newId() }, body })).statusCode).toBe(201)
  }
  const refresh = await asked(seq)
  // biome-ignore lint/suspicious/noConsole: the number is what this is for
  console.log(
    `pack: ${institutions.length} institutions, ${contacts.length} of 5000 contacts: ${whole} bytes; after 10 changes: ${refresh} bytes`,
  )
  expect(whole).toBeLessThanOrEqual(600_000)
  expect(refresh).toBeLessThanOrEqual(10_000)
})
