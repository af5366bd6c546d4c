import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PersonListed, putPerson } from '../../server/people/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let organizer: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  organizer = await server.signedIn('organizer')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

function put(body: object, id = newId(), member = organizer, ifMatch?: number) {
  return member.call(putPerson, { params: { id }, body, ...(ifMatch ? { ifMatch } : {}) })
}

async function list(query: Record<string, string>): Promise<PersonListed[]> {
  return (await organizer.inject({ url: '/api/people', query })).json().items
}

const deputy = (extra: object = {}) => ({
  name: 'Jordán Hale-Núñez',
  seat: { institutionId: sheriff, title: 'Chief Deputy' },
  ...extra,
})

describe('adding a person while logging', () => {
  test('makes the seat and the tenure, and she is found at once by name or seat', async () => {
    const id = newId()
    expect((await put(deputy(), id)).statusCode).toBe(201)
    const [found] = await list({ q: 'jordan hale nunes' })
    expect(found).toMatchObject({
      id,
      name: 'Jordán Hale-Núñez',
      confirmed: false,
      seats: [{ title: 'Chief Deputy', institution: { id: sheriff }, endedOn: null }],
    })
    for (const query of [
      { q: 'chief deputy' },
      { institution: sheriff },
      { county: '01095', q: 'jordan' },
    ])
      expect((await list(query)).map((one) => one.id)).toContain(id)
    const page = (await organizer.inject({ url: `/api/institutions/${sheriff}` })).json()
    const seat = page.seats.find((one: { title: string }) => one.title === 'Chief Deputy')
    expect(seat.tenures).toMatchObject([
      { person: { id, name: 'Jordán Hale-Núñez' }, source: null },
    ])
  })

  test('takes a seat of the same title in any case: there is one seat and two holders', async () => {
    const title = 'Jail Administrator'
    const [one, two] = [newId(), newId()]
    await put({ name: 'One', seat: { institutionId: sheriff, title } }, one)
    await put({ name: 'Two', seat: { institutionId: sheriff, title: title.toUpperCase() } }, two)
    const page = (await organizer.inject({ url: `/api/institutions/${sheriff}` })).json()
    const seats = page.seats.filter((seat: { title: string }) => /jail/i.test(seat.title))
    expect(seats).toHaveLength(1)
    expect(seats[0].tenures.map((t: { person: { id: string } }) => t.person.id).sort()).toEqual(
      [one, two].sort(),
    )
  })

  test('replayed is 200 and one tenure; with other facts or by another it is a 409', async () => {
    const id = newId()
    const first = await put(deputy(), id)
    const again = await put(deputy(), id)
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    const { rows } = await server.superuser.query('select id from tenures where person_id = $1', [
      id,
    ])
    expect(rows).toHaveLength(1)
    const other = await server.signedIn('organizer')
    for (const answer of [await put(deputy({ name: 'X' }), id), await put(deputy(), id, other)])
      expect(answer.json()).toMatchObject({ status: 409, code: 'different_facts' })
  })

  test('in a seat of nowhere writes nothing', async () => {
    const id = newId()
    const answer = await put(deputy({ seat: { institutionId: newId(), title: 'x' } }), id)
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'seat.institutionId' }] })
    const { rows } = await server.superuser.query('select id from people where id = $1', [id])
    expect(rows).toEqual([])
  })
})

describe('correcting a person', () => {
  test('takes the version, keeps the tenure, and confirms', async () => {
    const id = newId()
    await put(deputy(), id)
    const lead = await server.signedIn('lead')
    const edited = await put(deputy({ name: 'Jordan Hale', confirmed: true }), id, lead, 1)
    expect([edited.statusCode, edited.headers.etag]).toEqual([200, '"2"'])
    const late = await put(deputy({ name: 'Late' }), id, lead, 1)
    expect(late.json()).toMatchObject({ merged: ['confirmed'], conflicts: [{ field: 'name' }] })
    expect((await put(deputy(), id, lead, 9)).json().code).toBe('stale_version')
    const mine = (await list({ institution: sheriff })).find((one) => one.id === id)
    expect(mine).toMatchObject({ name: 'Jordan Hale', confirmed: true })
    expect(mine?.seats).toHaveLength(1)
  })

  test('of another organizer is a 403, of nobody a 404', async () => {
    const id = newId()
    await put(deputy(), id)
    const other = await server.signedIn('organizer')
    expect((await put(deputy(), id, other, 1)).statusCode).toBe(403)
    expect((await put(deputy(), newId(), other, 1)).statusCode).toBe(404)
  })
})

describe('one person', () => {
  const get = async (id: string, member = organizer) => member.inject({ url: `/api/people/${id}` })

  test('has what a correction starts from: version, ways to reach her, seats and who may', async () => {
    const id = newId()
    await put(deputy({ party: 'Independent', phone: '256 555 0100' }), id)
    const own = await get(id)
    expect(own.headers.etag).toBe('"1"')
    expect(own.json()).toMatchObject({
      party: 'Independent',
      phone: '256 555 0100',
      email: null,
      addedBy: { id: organizer.id },
      source: null,
      mayEdit: true,
      version: 1,
      seats: [{ title: 'Chief Deputy', mayTurnOver: false }],
    })
    const other = await server.signedIn('organizer')
    expect((await get(id, other)).json().mayEdit).toBe(false)
    const lead = await server.signedIn('lead')
    expect((await get(id, lead)).json()).toMatchObject({
      mayEdit: true,
      seats: [{ mayTurnOver: true }],
    })
    expect((await get(newId())).json().code).toBe('not_found')
  })

  test('corrected without a word on party and seat keeps both, and is found by her office', async () => {
    const id = newId()
    await put(deputy({ name: 'Before Marriage', party: 'Independent' }), id)
    await put({ name: 'After Marriage' }, id, organizer, 1)
    expect((await get(id)).json()).toMatchObject({
      name: 'After Marriage',
      party: 'Independent',
      seats: [{ title: 'Chief Deputy', endedOn: null }],
    })
    expect((await list({ q: 'after chief deputy' })).map((one) => one.id)).toContain(id)
    await put({ name: 'After Marriage', party: null }, id, organizer, 2)
    expect((await get(id)).json().party).toBe(null)
  })
})

describe('search', () => {
  test.each([
    ['Kenyatté Hassell', 'Kenyatté Hassell'],
    ['kenyate hasell', 'Kenyatté Hassell'],
    ['TUBERVILE', 'Tommy Tuberville'],
  ])('%s finds %s first', async (q, name) => {
    expect((await list({ q })).map((one) => one.name)[0]).toBe(name)
  })
})
