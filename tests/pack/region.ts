import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { Dice } from '../../server/demo/dice.ts'
import { english } from '../../server/demo/words/phrases-en.ts'
import { spanish } from '../../server/demo/words/phrases-es.ts'
import type { TestApp, TestMember } from '../setup/app.ts'

const counties = ['01049', '01071', '01083', '01089', '01095']
const kinds = ['meeting', 'call', 'visit', 'message', 'public_event'] as const

/**
 * Fills Top of Alabama to this many institutions and contacts of a year, written in words like those of the demo, a
 * third of them with an assessment and a tenth each with a promise and a next step.
 */
export async function fillRegion(
  server: TestApp,
  author: TestMember,
  size: { institutions: number; contacts: number },
): Promise<void> {
  const dice = new Dice('pack region')
  const client = await server.superuser.connect()
  try {
    // the references are right by construction; the triggers under test are of no use here
    await client.query('set session_replication_role = replica')
    const places = await moreInstitutions(client, dice, size.institutions)
    // in short transactions: what others ask for in this cluster waits for none of them
    for (let n = 0; n < size.contacts; n += 1) {
      if (n % 100 === 0) await client.query(n === 0 ? 'begin' : 'commit; begin')
      await addContact(client, dice, author, places)
    }
    await client.query('commit')
  } finally {
    await client.query('reset session_replication_role')
    client.release()
  }
}

type Place = { id: string; fips: string }

async function moreInstitutions(
  client: pg.PoolClient,
  dice: Dice,
  wanted: number,
): Promise<Place[]> {
  const { rows } = await client.query<Place>(
    `select distinct on (institution_id) institution_id as id, county_fips::text as fips
     from institution_counties where county_fips = any($1)`,
    [counties],
  )
  const places = [...rows]
  while (places.length < wanted) {
    const place = { id: newId(), fips: dice.one(counties) }
    const name = `${dice.one(names)} ${dice.one(trades)} ${places.length}`
    await client.query(
      `insert into institutions (id, sector, kind, name, scope, influence, phone, address, facts_hash, search)
       values ($1, 'business', 'employer', $2, 'local', 1, $3, $4, '', $5)`,
      [
        place.id,
        name,
        `256-555-0${dice.int(100, 199)}`,
        `${dice.int(1, 9999)} Main St`,
        name.toLowerCase(),
      ],
    )
    await client.query('insert into institution_counties values ($1, $2)', [place.id, place.fips])
    places.push(place)
  }
  return places
}

const names = ['Sand Mountain', 'Guntersville', 'Tennessee Valley', 'Lookout', 'Paint Rock', 'Arab']
const trades = ['Poultry', 'Foods', 'Clinic', 'Nursery', 'Baptist Church', 'Carpets', 'Builders']

function words(dice: Dice, kind: (typeof kinds)[number]): { notes: string; language: string } {
  const isSpanish = dice.happens(0.4)
  const from = isSpanish ? spanish : english
  const parts = [dice.one(from.scene[kind]), dice.one(from.detail), dice.one(from.detail)]
  const notes = [...parts, dice.one(from.stillWarm), dice.one(from.close)]
    .join(' ')
    .replaceAll('{who}', dice.one(['the deputy', 'Ms. Hale', 'Sr. Ortiz', 'the clerk']))
    .replaceAll('{seat}', dice.one(['Guntersville', 'Scottsboro', 'Athens', 'Fort Payne']))
  return { notes, language: isSpanish ? 'es' : 'en' }
}

async function addContact(
  client: pg.PoolClient,
  dice: Dice,
  author: TestMember,
  places: readonly Place[],
): Promise<void> {
  const place = dice.one(places)
  const kind = dice.one(kinds)
  const day = addDays(dayInAlabama(new Date()), -dice.int(1, 364))
  const at = `${day}T18:00:00.000Z`
  const id = newId()
  const { notes, language } = words(dice, kind)
  await client.query(
    `insert into contacts (id, county_fips, institution_id, kind, outcome, happened_on, notes, language,
       sensitivity, author_id, organization_id, recorded_at, facts_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'shared', $9, $10, $11, '')`,
    [
      ...[id, place.fips, place.id, kind, dice.happens(0.8) ? 'held' : 'attempted', day, notes],
      ...[language, author.id, author.organizationId, at],
    ],
  )
  await client.query('insert into contact_institutions values ($1, $2, 1)', [id, place.id])
  await client.query(
    `insert into participants (contact_id, position, member_id, role) values ($1, 1, $2, 'led')`,
    [id, author.id],
  )
  if (dice.happens(0.33)) {
    await client.query(
      `insert into assessments (id, contact_id, institution_id, value, assessed_on, basis, author_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[newId(), id, place.id, dice.int(1, 5), day, dice.one(english.basis.warm)],
        ...[author.id, at],
      ],
    )
  }
  const guard = [place.fips, 'shared', author.id, author.organizationId, at]
  if (dice.happens(0.1)) {
    await client.query(
      `insert into commitments (id, contact_id, institution_id, text, made_on, due_on, evidence, county_fips,
         sensitivity, author_id, organization_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, 'witnessed', $7, $8, $9, $10, $11)`,
      [newId(), id, place.id, dice.one(english.progress), day, addDays(day, 60), ...guard],
    )
  }
  if (dice.happens(0.1)) {
    await client.query(
      `insert into follow_ups (id, contact_id, text, due_on, assignee_id, county_fips, sensitivity, author_id,
         organization_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [newId(), id, dice.one(english.followUp), addDays(day, 30), author.id, ...guard],
    )
  }
}
