import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putOrganization } from '../../server/members/contract.ts'
import { whoIs } from '../auth/enter.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp()
  admin = await server.signedIn('admin')
})
afterAll(() => server.close())

function put(name: string, id = newId(), ifMatch?: number) {
  return admin.call(putOrganization, {
    params: { id },
    body: { name },
    ...(ifMatch ? { ifMatch } : {}),
  })
}

async function listed(id: string) {
  const { items } = (await admin.inject({ url: '/api/organizations' })).json()
  return items.find((one: { id: string }) => one.id === id)
}

describe('an organization of the coalition', () => {
  test('is added, and replayed, once', async () => {
    const id = newId()
    const first = await put(' Alianza ', id)
    expect(first.statusCode).toBe(201)
    const again = await put('Alianza', id)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    expect(await listed(id)).toEqual({ id, name: 'Alianza', version: 1 })
    expect((await put('Another', id)).json().code).toBe('version_missing')
  })

  test('is renamed at the version it was read', async () => {
    const id = newId()
    await put('Before', id)
    const renamed = await put('After', id, 1)
    expect([renamed.statusCode, renamed.headers.etag]).toEqual([200, '"2"'])
    expect((await put('Late', id, 1)).json()).toMatchObject({ status: 412, code: 'stale_version' })
    expect(await listed(id)).toEqual({ id, name: 'After', version: 2 })
    expect((await put('Nowhere', newId(), 1)).json()).toMatchObject({ status: 404 })
  })

  test('shows its new name to its members from their next request', async () => {
    expect((await whoIs(server.app, admin.cookie)).statusCode).toBe(200)
    await put('Renamed', admin.organizationId, 1)
    const { member } = (await whoIs(server.app, admin.cookie)).json()
    expect(member.organization).toEqual({ id: admin.organizationId, name: 'Renamed' })
  })

  test('does not take the name of another, in any case', async () => {
    await put('Taken', newId())
    const answers = [await put('TAKEN'), await put('taken', admin.organizationId, 2)]
    for (const answer of answers)
      expect(answer.json()).toMatchObject({ status: 409, code: 'name_taken' })
  })

  test('has a name', async () => {
    const answer = await put('  ')
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'name' }] })
  })
})
