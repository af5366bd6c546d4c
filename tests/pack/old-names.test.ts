import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answering } from '../../client/src/offline/answers/answering.ts'
import { directory } from '../../client/src/offline/answers/directory.ts'
import { people } from '../../client/src/offline/answers/people.ts'
import { worldOf } from '../../client/src/offline/answers/world.ts'
import { dayInAlabama } from '../../server/days.ts'
import { getInstitution, listInstitutions } from '../../server/institutions/contract.ts'
import { getPack, type Pack } from '../../server/pack/contract.ts'
import { refreshedPack } from '../../server/pack/rules.ts'
import { listPeople } from '../../server/people/contract.ts'
import { institution, merged, person, undo } from '../duplicates/pair.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'

let server: TestApp
let lead: TestMember
/** What her phone holds: brought up to date by what changed. */
let pack: Pack
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  pack = (await lead.call(getPack)).json()
})
afterAll(() => server.close())

async function refresh(): Promise<void> {
  const next: Pack = (await lead.call(getPack, { query: { since: pack.seq } })).json()
  expect(next.full).toBe(false)
  pack = refreshedPack(pack, next)
}

const known = new Map<string, Answering>([...directory, ...people].map((one) => [one.url, one]))

/** Whether these words find an entry: those of the server, and those of her phone without it. */
async function bothFind(
  endpoint: typeof listInstitutions | typeof listPeople,
  q: string,
  id: string,
): Promise<boolean[]> {
  const said = await lead.call(endpoint, { query: { q } })
  const world = worldOf(pack, dayInAlabama(new Date()))
  const here = known.get(endpoint.url)?.answer(world, { query: { q } })
  return [said.json(), here].map(({ items }) => items.some((one: { id: string }) => one.id === id))
}

test('an institution is found by the name of an entry that became part of it, and no longer when they are parted', async () => {
  const away = await institution(lead, { name: 'Guntersville Carpet Mill' })
  const stays = await institution(lead, { name: 'Lakeside Flooring Works' })
  await refresh()
  const merge = await merged(lead, away, stays)
  await refresh()
  for (const words of ['guntersville carpet', 'carpet mill marshall', 'lakeside flooring'])
    expect(await bothFind(listInstitutions, words, stays), words).toEqual([true, true])
  const one = known
    .get(getInstitution.url)
    ?.answer(worldOf(pack, dayInAlabama(new Date())), { params: { id: stays } })
  expect(one).not.toHaveProperty('formerly')
  expect((await undo(lead, merge)).statusCode).toBe(200)
  await refresh()
  expect(await bothFind(listInstitutions, 'carpet mill marshall', away)).toEqual([true, true])
  expect(await bothFind(listInstitutions, 'guntersville carpet', stays)).toEqual([false, false])
})

test('somebody is found by the name of an entry that turned out to be her', async () => {
  const seat = {
    institutionId: await institution(lead, { name: 'Albertville Tire Shop' }),
    title: 'Owner',
  }
  const away = await person(lead, { name: 'Guadalupe Zaragoza', seat })
  const stays = await person(lead, { name: 'Lupita Zermeño', seat })
  const body = { awayId: away, awayVersion: 1, survivorId: stays, survivorVersion: 1 }
  const made = await lead.put(`/api/duplicates/people/${newId()}`, {
    ...body,
    facts: { name: 'Lupita Zermeño' },
  })
  expect(made.statusCode, made.body).toBe(201)
  await refresh()
  for (const words of ['guadalupe', 'zaragoza owner', 'zermeno'])
    expect(await bothFind(listPeople, words, stays), words).toEqual([true, true])
})
