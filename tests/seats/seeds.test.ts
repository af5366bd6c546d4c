import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedReferenceData } from '../../server/db/seed/seed.ts'
import { ask } from '../setup/ask.ts'
import { startWorld, successor, today, turnOver, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.server.close())

test('seeding again, as after a change of the data, resurrects nobody', async () => {
  const { server } = world
  const leader = await server.signedIn('leadership')
  const query = async (text: string, values: unknown[] = []) =>
    (await server.superuser.query(text, values)).rows
  const tenures = (seatId: string) =>
    query('select * from tenures where seat_id = $1 order by id', [seatId])
  const legislators = await query(
    `select s.id from seats s join institutions i on i.id = s.institution_id
     where i.kind = 'state_senator' order by s.id limit 3`,
  )
  const ids: string[] = legislators.map((row) => row.id)
  const [replaced = '', vacant = '', stays = ''] = ids
  const outcomes = [
    { seatId: replaced, successor: successor('Ana Invented') },
    { seatId: vacant, outcome: 'vacant', successor: undefined },
    { seatId: stays, outcome: 'reelected', successor: undefined },
  ]
  for (const facts of outcomes) expect((await turnOver(leader, facts)).statusCode).toBe(201)
  const before = await Promise.all(ids.map(tenures))
  // as if the data had changed: everything is written again
  await ask(server.database.owner, `update seeds set digest = ''`)
  await seedReferenceData(server.database.owner)
  expect(await Promise.all(ids.map(tenures))).toEqual(before)
  const holding = before.map((rows) => rows.filter((row) => row.ended_on === null).length)
  expect(holding).toEqual([1, 0, 1])
  expect(before[0]?.find((row) => row.ended_on === today)?.edited_at).not.toBeNull()
})

test('a source that names somebody for a seat that members turned over puts nobody into it', async () => {
  const { server } = world
  const leader = await server.signedIn('leadership')
  const { owner } = server.database
  const seated = `select s.id from seats s join institutions i on i.id = s.institution_id
    where i.kind = 'state_representative' order by s.id limit 1`
  const [seat] = await ask(owner, seated)
  const gone = { seatId: seat?.id, outcome: 'vacant', successor: undefined }
  expect((await turnOver(leader, gone)).statusCode).toBe(201)
  // whom the source names is new to us: no row of hers says that she left
  await ask(owner, 'update turnovers set before_tenure_id = null')
  await ask(owner, `delete from tenures where seat_id = '${seat?.id}'`)
  await ask(owner, `update seeds set digest = ''`)
  await seedReferenceData(owner)
  expect(await ask(owner, `select id from tenures where seat_id = '${seat?.id}'`)).toEqual([])
})
