import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institution, merged, poultry, two } from '../duplicates/pair.ts'
import { likeliest, preview, sent } from '../imports/files.ts'
import {
  conflictsOf,
  fieldOf,
  idOf,
  loggedBy,
  meetingWith,
  read,
  twoInMarshall,
} from '../merging/marshall.ts'
import type { TestApp, TestMember } from '../setup/app.ts'

let server: TestApp
let ana: TestMember
let lead: TestMember
let admin: TestMember
let sheriff: string
beforeAll(async () => {
  ;({ server, ana, lead, sheriff } = await twoInMarshall())
  admin = await server.signedIn('admin')
  await made('rapid', 'Rapid response', 'Respuesta rápida')
  await made('jail', 'Jail visit', 'Visita a la cárcel')
  await made('old', 'Census 2020', 'Censo 2020')
})
afterAll(() => server.close())

async function made(tag: string, en: string, es: string): Promise<void> {
  expect((await admin.put(`/api/words/tag.${tag}`, { en, es })).statusCode).toBe(201)
}
const word = (tag: string, facts: object, version?: number) =>
  admin.put(`/api/words/tag.${tag}`, facts, version)
const logged = (more: object = {}) => loggedBy(ana, newId(), meetingWith(sheriff, more))
const edited = (by: TestMember, url: string, more: object, version: number) =>
  by.put(url, meetingWith(sheriff, more), version)
const listed = async (by: TestMember, url: string): Promise<string[]> =>
  (await read(by, url)).items.map(({ id }: { id: string }) => id)

test('admins make tags in both languages; none of them is a person', async () => {
  const facts = { en: 'Court watch', es: 'Vigilancia de cortes' }
  expect((await lead.put('/api/words/tag.court', facts)).statusCode).toBe(403)
  expect((await word('court', facts)).statusCode).toBe(201)
  expect((await word('court', facts)).statusCode).toBe(200)
  expect((await word('court2', { en: 'Anything', es: 'vigilancia de CORTES' })).json().code).toBe(
    'name_taken',
  )
  const renamed = { en: 'Court watching', es: 'Vigilancia de cortes' }
  expect((await word('court', renamed, 1)).json()).toMatchObject({ version: 2 })
  expect((await read(ana, '/api/session')).words.en).toMatchObject({
    'tag.court': ['Court watching'],
  })
  const called = { en: 'Maria Lopez', es: 'Apoyo a la familia' }
  expect(fieldOf(await word('family', called))).toBe('en')
  expect((await word('family', { ...called, namesNobody: true })).statusCode).toBe(201)
  const danger = { en: 'Support', es: 'Llamar al 205-555-0143', namesNobody: true }
  expect(fieldOf(await word('support', danger))).toBe('es')
  expect(fieldOf(await word('court', danger, 2))).toBe('es')
})

test('a contact is tagged, found by it, and an edit that says nothing of tags keeps them', async () => {
  expect(
    fieldOf(await ana.put(`/api/contacts/${newId()}`, meetingWith(sheriff, { tags: ['no'] }))),
  ).toBe('tags')
  const url = await logged({ tags: ['rapid', 'jail'] })
  expect(await read(ana, url)).toMatchObject({ tags: ['jail', 'rapid'] })
  expect(await listed(ana, '/api/contacts?tag=jail')).toEqual([idOf(url)])
  expect((await edited(ana, url, { notes: 'We spoke again.' }, 1)).statusCode).toBe(200)
  expect(await read(ana, url)).toMatchObject({ tags: ['jail', 'rapid'] })
  expect((await edited(ana, url, { tags: [] }, 2)).statusCode).toBe(200)
  expect(await listed(ana, '/api/contacts?tag=jail')).toEqual([])
  const { items } = await read(ana, `${url}/history`)
  expect(items[0].changes).toContainEqual({ field: 'tags', before: ['jail', 'rapid'], after: [] })
  const headers = { 'if-match': '"3"' }
  const back = await ana.inject({
    ...{ method: 'POST', url: `${url}/restore`, payload: { version: 2 }, headers },
  })
  expect(back.statusCode).toBe(200)
  expect(await read(ana, url)).toMatchObject({ version: 4, tags: ['jail', 'rapid'] })
  const { rows } = await server.superuser.query(
    `select action from audit where subject = 'contact' and subject_id = $1 order by seq`,
    [idOf(url)],
  )
  expect(rows.map(({ action }) => action)).toEqual(['logged', 'edited', 'edited', 'restored'])
})

test('two who tag the same contact from one version both did; nobody is asked', async () => {
  const url = await logged({ tags: ['jail'] })
  expect((await edited(lead, url, { tags: ['jail', 'rapid'] }, 1)).statusCode).toBe(200)
  const mine = await edited(ana, url, { tags: ['court'], notes: 'Longer.' }, 1)
  expect(mine.json()).toMatchObject({ version: 3, merged: ['tags'] })
  expect(await read(ana, url)).toMatchObject({ tags: ['court', 'rapid'], notes: 'Longer.' })
  expect(await conflictsOf(ana, idOf(url))).toEqual([])
})

test('a version of before there were tags merges, is told and comes back', async () => {
  const url = await logged()
  await edited(ana, url, { tags: ['jail'] }, 1)
  await server.superuser.query('alter table versions disable trigger user')
  await server.superuser.query(`update versions set said = said - 'tags' where record_id = $1`, [
    idOf(url),
  ])
  await server.superuser.query('alter table versions enable trigger user')
  expect((await edited(lead, url, { tags: ['rapid'] }, 1)).json()).toMatchObject({ version: 3 })
  expect(await read(ana, url)).toMatchObject({ tags: ['jail', 'rapid'] })
  const { items } = await read(ana, `${url}/history`)
  expect(items.at(-2).changes).toEqual([{ field: 'tags', before: [], after: ['jail'] }])
})

test('a retired tag stays where it is, and is chosen no more', async () => {
  const url = await logged({ tags: ['old'] })
  const facts = { en: 'Census 2020', es: 'Censo 2020' }
  expect((await word('old', { ...facts, retired: true }, 1)).statusCode).toBe(200)
  expect((await read(ana, '/api/session')).words.retired).toContain('tag.old')
  expect(
    fieldOf(await ana.put(`/api/contacts/${newId()}`, meetingWith(sheriff, { tags: ['old'] }))),
  ).toBe('tags')
  // the first answer was lost: the same again is the same
  expect((await ana.put(url, meetingWith(sheriff, { tags: ['old'] }))).statusCode).toBe(200)
  expect((await edited(ana, url, { tags: ['old', 'jail'] }, 1)).statusCode).toBe(200)
  expect((await edited(ana, url, { tags: ['jail'] }, 2)).statusCode).toBe(200)
  expect(fieldOf(await edited(ana, url, { tags: ['jail', 'old'] }, 3))).toBe('tags')
  const shop = `/api/institutions/${await institution(lead)}`
  expect(fieldOf(await lead.put(shop, { ...poultry, tags: ['old'] }, 1))).toBe('tags')
  const headers = { 'if-match': '"3"' }
  const back = { method: 'POST', url: `${url}/restore`, payload: { version: 1 }, headers } as const
  expect((await ana.inject(back)).statusCode).toBe(200)
  expect(await listed(lead, '/api/contacts?tag=old')).toEqual([idOf(url)])
})

test('whoever may not see a contact sees nothing of its tags, neither in lists nor in their length', async () => {
  await made('canary', 'Canary', 'Canario')
  const restricted = await logged({ tags: ['canary'], sensitivity: 'restricted' })
  const own = await logged({ tags: ['canary'], sensitivity: 'organization' })
  const other = await server.signedIn('organizer')
  expect(other.organizationId).not.toBe(ana.organizationId)
  for (const [by, seen] of [
    [ana, [own, restricted]],
    [lead, [own]],
    [other, []],
  ] as const) {
    const found = await listed(by, '/api/contacts?tag=canary')
    expect(found.sort(), by.id).toEqual(seen.map(idOf).sort())
    const pack = await read(by, '/api/pack')
    const tagged = pack.contacts.filter(({ tags }: { tags: string[] }) => tags.includes('canary'))
    expect(tagged.length, by.id).toBe(seen.filter((url) => url !== restricted).length)
  }
  expect((await admin.inject({ url: '/api/contacts?tag=canary' })).statusCode).toBe(403)
  expect((await lead.put(restricted, meetingWith(sheriff, { tags: [] }), 1)).statusCode).toBe(404)
})

test('an institution is tagged by who edits it, found by it, and keeps its tags when two become one', async () => {
  const [away, survivor] = [await institution(lead), await institution(lead)]
  const url = (id: string) => `/api/institutions/${id}`
  const confirmed = { ...poultry, confirmed: true }
  expect((await lead.put(url(away), { ...confirmed, tags: ['rapid'] }, 1)).statusCode).toBe(200)
  expect((await lead.put(url(survivor), { ...confirmed, tags: ['jail'] }, 1)).statusCode).toBe(200)
  expect((await ana.put(url(away), { ...confirmed, tags: [] }, 2)).statusCode).toBe(403)
  expect(await listed(ana, '/api/institutions?tag=rapid&county=01095')).toEqual([away])
  expect(await listed(ana, '/api/institutions?tag=rapid&q=poultry')).toEqual([away])
  expect(
    (await read(ana, '/api/pack')).institutions.find((one: { id: string }) => one.id === away),
  ).toMatchObject({ tags: ['rapid'] })
  expect((await read(lead, `${url(away)}/history`)).items[0].changes).toContainEqual({
    ...{ field: 'tags', before: [], after: ['rapid'] },
  })
  // a client of before there were tags says nothing of them
  const merge = await merged(lead, away, survivor)
  expect(await read(ana, url(survivor))).toMatchObject({ tags: ['jail', 'rapid'] })
  const undone = await lead.inject({ method: 'POST', url: `/api/duplicates/${merge}/undo` })
  expect(undone.statusCode).toBe(200)
  expect(await read(ana, url(survivor))).toMatchObject({ tags: ['jail'] })
  const said = await two(lead, away, survivor, { tags: [] })
  expect((await lead.put(`/api/duplicates/institutions/${newId()}`, said)).statusCode).toBe(201)
  expect(await read(ana, url(survivor))).toMatchObject({ tags: [] })
})

test('tags leave in files by their names, and come in from sheets by either of them', async () => {
  const url = await logged({ tags: ['jail', 'rapid'], notes: 'To be found in the file.' })
  const file = await lead.inject({
    method: 'POST',
    url: '/api/export',
    payload: { what: 'contacts', filters: {}, reason: 'For the board meeting', language: 'es' },
  })
  expect(file.body).toContain('Visita a la cárcel; Respuesta rápida')
  const sheet =
    'Date,County,Institution,Notes,Etiquetas\n' +
    `2026-11-19,Marshall,Marshall County Sheriff's Office,In a sheet,rapid RESPONSE; visita a la carcel\n` +
    `2026-11-18,Marshall,Marshall County Sheriff's Office,With a slip,rapid responce\n` +
    `2026-11-17,Marshall,Marshall County Sheriff's Office,Over,Census 2020\n`
  const id = await sent(lead, sheet)
  const seen = await preview(lead, id, { kind: 'contacts' })
  expect(
    seen.problems.map(({ field, code, row }: Record<string, unknown>) => [field, code, row]),
  ).toEqual([
    ['tags', 'tag_unknown', 3],
    ['tags', 'tag_unknown', 4],
  ])
  const answers = likeliest(seen)
  const run = await lead.inject({
    ...{
      method: 'POST',
      url: `/api/imports/${id}/run`,
      payload: { kind: 'contacts', sheets: [], answers },
    },
  })
  expect(run.json()).toMatchObject({ state: 'finished' })
  const { items } = await read(lead, '/api/contacts?tag=jail&from=2026-11-19&to=2026-11-19')
  expect(items).toMatchObject([{ notes: 'In a sheet', tags: ['jail', 'rapid'] }])
  expect((await read(lead, url)).tags).toEqual(['jail', 'rapid'])
})
