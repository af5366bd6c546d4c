import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionNamed, startTestApp, type TestApp } from '../setup/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp({ connections: 1 })
})
afterAll(() => server.close())

test('no request needs a second connection while it holds one', async () => {
  const ana = await server.signedIn('organizer')
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const url = `/api/contacts/${newId()}`
  const meeting = (notes: string) => ({
    countyFips: '01095',
    institutionIds: [sheriff],
    kind: 'meeting',
    sensitivity: 'restricted',
    notes,
  })
  const post = (at: string, payload?: object, version?: number) =>
    ana.inject({
      method: 'POST',
      url: at,
      ...(payload ? { payload } : {}),
      ...(version ? { headers: { 'if-match': `"${version}"` } } : {}),
    })
  await ana.put(url, meeting('a'))
  await ana.put(url, meeting('b'), 1)
  const { conflicts } = (await ana.put(url, meeting('c'), 1)).json()
  const conflict = `/api/conflicts/${conflicts[0].id}`
  const answers = [
    await ana.inject({ url: `${url}/history` }),
    await post(`${url}/history/open`),
    await post(`${url}/restore`, { version: 1 }, 3),
    await post(`${conflict}/open`),
    await ana.put(conflict, { take: 'incoming' }, 4),
    await ana.inject({ url: '/api/conflicts' }),
  ]
  expect(answers.map((one) => one.statusCode)).toEqual(answers.map(() => 200))
})
