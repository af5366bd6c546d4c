import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putInstitution } from '../../server/institutions/contract.ts'
import { startTestApp, type TestApp } from '../setup/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.close())

test('whoever added an entry edits it until it is confirmed, and does not undo that', async () => {
  const rosa = await server.signedIn('organizer')
  const lead = await server.signedIn('lead')
  const params = { id: newId() }
  const body = { sector: 'business', kind: 'shop', name: 'Tienda La Paloma', counties: ['01095'] }
  await rosa.call(putInstitution, { params, body })
  const own = await rosa.call(putInstitution, {
    params,
    body: { ...body, name: 'La Paloma' },
    ifMatch: 1,
  })
  expect(own.statusCode).toBe(200)
  const confirmed = await lead.call(putInstitution, {
    params,
    body: { ...body, confirmed: true },
    ifMatch: 2,
  })
  expect(confirmed.statusCode).toBe(200)
  const late = await rosa.call(putInstitution, { params, body, ifMatch: 3 })
  expect(late.statusCode).toBe(403)
})
