import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DuplicatePair } from '../../server/duplicates/contract.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { get, institution, marshall, merged, person, undo } from './pair.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
let admin: TestMember
beforeAll(async () => {
  server = await startTestApp()
  ana = await server.signedIn('organizer')
  lead = await server.signedIn('lead')
  admin = await server.signedIn('admin')
})
afterAll(() => server.close())

const pairs = async (by: TestMember, query = '') =>
  get<{ items: DuplicatePair[]; total: number }>(by, `/api/duplicates${query}`)
const has = (items: readonly DuplicatePair[], a: string, b: string) =>
  items.some(({ one, other }) => [one.id, other.id].sort().join() === [a, b].sort().join())

describe('the list', () => {
  test('proposes little of the directory as it comes', async () => {
    const { total } = await pairs(admin)
    expect(total).toBe(0)
  })

  test('shows pairs until they are merged or told apart', async () => {
    const [a, b] = [
      await institution(ana),
      await institution(ana, { name: 'Sand Mountain Poultry LLC' }),
    ]
    expect(has((await pairs(lead)).items, a, b)).toBe(true)
    expect(has((await pairs(admin, '?record=institution&county=01095')).items, a, b)).toBe(true)
    expect(has((await pairs(admin, '?region=top-of-alabama')).items, a, b)).toBe(true)
    expect(has((await pairs(admin, '?region=south-alabama')).items, a, b)).toBe(false)
    expect(has((await pairs(admin, '?record=person')).items, a, b)).toBe(false)
    const elsewhere = await server.memberOf({ roles: ['lead'], regions: ['south-alabama'] })
    expect(has((await pairs(elsewhere)).items, a, b)).toBe(false)

    const id = await merged(admin, a, b)
    expect(has((await pairs(lead)).items, a, b)).toBe(false)
    await undo(admin, id)
    expect(has((await pairs(lead)).items, a, b)).toBe(true)

    const apart = newId()
    const url = `/api/duplicates/apart/${apart}`
    const facts = { record: 'institution', oneId: b, otherId: a }
    expect((await elsewhere.put(url, facts)).statusCode).toBe(403)
    expect((await lead.put(url, facts)).statusCode).toBe(201)
    expect((await lead.put(url, facts)).statusCode).toBe(200)
    expect((await admin.put(url, facts)).statusCode).toBe(409)
    const again = { ...facts, oneId: a, otherId: b }
    const other = await admin.put(`/api/duplicates/apart/${newId()}`, again)
    expect(other.json().code).toBe('decided_already')
    expect(has((await pairs(lead)).items, a, b)).toBe(false)
    const list = await get<{ items: { id: string; by: { id: string } }[] }>(
      admin,
      '/api/duplicates/apart?limit=1',
    )
    expect(list.items).toEqual([
      expect.objectContaining({ id: apart, by: expect.objectContaining({ id: lead.id }) }),
    ])
    const take = (by: TestMember) => by.inject({ method: 'DELETE', url })
    expect((await take(elsewhere)).statusCode).toBe(403)
    expect((await take(lead)).statusCode).toBe(204)
    expect((await take(lead)).statusCode).toBe(404)
    expect(has((await pairs(lead)).items, a, b)).toBe(true)
  })

  test('knows people by their seats', async () => {
    const plant = await institution(ana, { name: 'Another plant' })
    const seat = { institutionId: plant, title: 'Owner' }
    const [a, b] = [
      await person(ana, { name: 'Tom Hale', seat }),
      await person(ana, { name: 'Thomas Hale', seat }),
    ]
    const { items } = await pairs(lead, '?record=person&county=01095')
    const pair = items.find(({ one }) => [a, b].includes(one.id))
    expect(pair).toMatchObject({
      because: ['alike_name', 'same_seat'],
      one: {
        kind: null,
        counties: [marshall],
        seats: [{ title: 'Owner', institution: 'Another plant' }],
      },
    })
  })

  test('what was merged is told to whoever reads the directory, page by page', async () => {
    const [a, b, c] = [await institution(ana), await institution(ana), await institution(ana)]
    const ids = [await merged(admin, a, c), await merged(admin, b, c)]
    const first = await get<{ items: { id: string; mayUndo: boolean }[]; nextCursor: string }>(
      ana,
      `/api/duplicates/merged?of=${c}&limit=1`,
    )
    expect(first.items).toEqual([expect.objectContaining({ id: ids[1], mayUndo: false })])
    const second = await get<{ items: { id: string; mayUndo: boolean }[] }>(
      admin,
      `/api/duplicates/merged?of=${c}&cursor=${first.nextCursor}`,
    )
    expect(second.items).toEqual([expect.objectContaining({ id: ids[0], mayUndo: true })])
  })
})
