import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { bringIn, imported, preview, sent, takeBack } from './files.ts'

let server: TestApp
let lead: TestMember
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
})
afterAll(() => server.close())

/** Brings in a sheet of new institutions and new people. */
async function broughtIn(name: string, ...rows: string[]): Promise<string> {
  const id = await sent(
    lead,
    ['Date,County,Institution,Who,Notes,Promise,Next step', ...rows].join('\n'),
  )
  const answers = [
    { key: 'person:*', value: 'new' },
    { key: 'past_follow_ups:*', value: 'open' },
  ]
  const asked = (await preview(lead, id, { answers })).questions
  expect(asked.every(({ text }) => text.includes(name))).toBe(true)
  await bringIn(lead, id, {
    answers: [...answers, ...asked.map(({ key }) => ({ key, value: 'new:church' }))],
  })
  return id
}
const found = async (list: 'institutions' | 'people', q: string) =>
  (await lead.inject({ url: `/api/${list}?q=${encodeURIComponent(q)}` })).json().items
const against = async (id: string) =>
  (await lead.inject({ url: `/api/imports/${id}/against` })).json()

test('what came into the directory with contacts goes with them', async () => {
  const sheriff = "Marshall County Sheriff's Office"
  const id = await broughtIn(
    'Iglesia',
    '2025-03-01,Marshall,Iglesia Luz Nueva,Pastor Ramón Ibarra,x,Will host us,Call',
    `2025-03-02,Marshall,${sheriff},Deputy Zoila Prado,y,,`,
    `2025-03-03,Marshall,${sheriff},,z,Will answer,`,
  )
  expect(await found('institutions', 'Luz Nueva')).toHaveLength(1)
  expect(await found('people', 'Zoila Prado')).toHaveLength(1)
  expect(await against(id)).toMatchObject({ total: 0, brought: { institutions: 1, people: 2 } })
  expect((await imported(lead, id)).came).toMatchObject({
    counties: [{ fips: '01095', contacts: 3 }],
    institutions: [{ name: 'Iglesia Luz Nueva' }],
    people: [{ name: 'Ramón Ibarra' }, { name: 'Zoila Prado' }],
  })
  await takeBack(lead, id)
  expect(await found('institutions', 'Luz Nueva')).toEqual([])
  expect(await found('people', 'Ramón Ibarra')).toEqual([])
  expect(await found('people', 'Zoila Prado')).toEqual([])
  expect(await against(id)).toMatchObject({ left: [] })
  const { rows } = await server.superuser.query(
    "select count(*)::int as n from seats where title in ('Pastor', 'Deputy')",
  )
  expect(rows).toEqual([{ n: 0 }])
  // the contact that named none of them is kept as taken back
  const { rows: kept } = await server.superuser.query(
    `select count(*)::int as n from contacts c join imported i on i.record_id = c.id
     where i.import_id = $1 and c.removed_at is not null`,
    [id],
  )
  expect(kept).toEqual([{ n: 1 }])
  // of those that are gone no words are left
  const { rows: past } = await server.superuser.query(
    `select count(*)::int as versions, count(words)::int + count(sealed)::int as said
     from versions where record_id in (select record_id from imported i where i.import_id = $1 and i.record = 'contact'
       and not exists (select from contacts c where c.id = i.record_id))`,
    [id],
  )
  expect(past).toEqual([{ versions: 2, said: 0 }])
})

test('under a legal hold all of it stays, taken back, and it says so', async () => {
  const id = await broughtIn('Capilla', '2025-05-01,Marshall,Capilla del Alba,Rev. Otto Paz,x,,')
  const reason = 'A court has asked for it'
  const { id: setBy } = await server.memberOf({ roles: ['admin'] })
  const hold = newId()
  await server.superuser.query('insert into legal_holds (id, reason, set_by) values ($1, $2, $3)', [
    hold,
    reason,
    setBy,
  ])
  await takeBack(lead, id)
  expect((await against(id)).left).toMatchObject([
    { record: 'institution', name: 'Capilla del Alba', why: 'on_hold' },
    { record: 'person', name: 'Otto Paz', why: 'on_hold' },
  ])
  const { rows } = await server.superuser.query(
    `select count(*)::int as n from contacts where id in (select record_id from imported where import_id = $1)`,
    [id],
  )
  expect(rows).toEqual([{ n: 1 }])
  await server.superuser.query(
    'update legal_holds set lifted_at = now(), lifted_by = $2, lift_reason = $3 where id = $1',
    [hold, setBy, reason],
  )
})

test('what somebody else has built on stays, and it says what and why', async () => {
  const id = await broughtIn(
    'Templo',
    '2025-04-01,Marshall,Templo del Valle Uno,Pastora Inés Luna,x,,',
    '2025-04-02,Marshall,Templo del Valle Dos,,y,,',
    '2025-04-03,Marshall,Templo del Valle Tres,,z,,',
  )
  const [uno] = await found('institutions', 'Valle Uno')
  const [dos] = await found('institutions', 'Valle Dos')
  await server.memberOf({ roles: ['organizer'] }).then((other) =>
    other.put(`/api/contacts/${newId()}`, {
      countyFips: '01095',
      institutionIds: [uno.id],
      kind: 'call',
    }),
  )
  const whole = (await lead.inject({ url: `/api/institutions/${dos.id}` })).json()
  await lead.put(
    `/api/institutions/${dos.id}`,
    { sector: whole.sector, kind: whole.kind, name: 'Templo Dos', counties: ['01095'] },
    whole.version,
  )
  await takeBack(lead, id)
  expect(await imported(lead, id)).toMatchObject({ state: 'undone' })
  expect((await against(id)).left).toMatchObject([
    { record: 'institution', id: dos.id, name: 'Templo Dos', why: 'changed' },
    { record: 'institution', id: uno.id, name: 'Templo del Valle Uno', why: 'linked' },
  ])
  expect(await found('institutions', 'Valle Tres')).toEqual([])
  // nobody speaks of her any more, but of her church
  expect(await found('people', 'Inés Luna')).toEqual([])
})
