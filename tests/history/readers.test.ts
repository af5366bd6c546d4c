import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { twoInMarshall } from '../merging/marshall.ts'
import type { TestApp, TestMember } from '../setup/app.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
let sheriff: string
beforeAll(async () => {
  ;({ server, ana, lead, sheriff } = await twoInMarshall())
})
afterAll(() => server.close())

test('a reader who is named now reads nothing of what a restricted contact and its parts said before', async () => {
  const [url, promise, step] = [`/api/contacts/${newId()}`, newId(), newId()]
  const meeting = (words: string, ...readerIds: string[]) => ({
    countyFips: '01095',
    institutionIds: [sheriff],
    kind: 'meeting',
    happenedOn: '2026-11-20',
    sensitivity: 'restricted',
    notes: words,
    commitments: [{ id: promise, text: words }],
    followUps: [{ id: step, text: words, dueOn: '2026-12-01' }],
    readerIds,
  })
  expect((await ana.put(url, meeting('canary-before'))).statusCode).toBe(201)
  expect((await ana.put(url, meeting('for both', lead.id), 1)).statusCode).toBe(200)
  for (const record of [url, `/api/commitments/${promise}`, `/api/follow-ups/${step}`]) {
    const opened = async (member: TestMember) =>
      (await member.inject({ method: 'POST', url: `${record}/history/open` })).json().items
    expect(await opened(lead), record).toMatchObject([{ version: 2 }])
    const hers = await opened(ana)
    expect(hers, record).toMatchObject([{ version: 2 }, { version: 1 }])
    expect(JSON.stringify(hers), record).toContain('canary-before')
    const back = await lead.inject({
      method: 'POST',
      url: `${record}/restore`,
      payload: { version: 1 },
      headers: { 'if-match': '"2"' },
    })
    expect(back.statusCode, record).toBe(404)
  }
  // nor from the database
  const { rows } = await server.superuser.query(
    'select record from versions where record_id = any ($1) and $2 = any (reader_ids)',
    [[url.split('/').at(-1), promise, step], lead.id],
  )
  expect(rows).toEqual([])
})
