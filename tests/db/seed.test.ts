import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedReferenceData } from '../../server/db/seed/seed.ts'
import { kindsBySector } from '../../server/institutions/rules.ts'
import { createTestDatabase } from '../setup/database.ts'

const tables = [
  'sources',
  'regions',
  'counties',
  'institutions',
  'institution_counties',
  'people',
  'seats',
  'tenures',
  'public_records',
]

let owner: pg.PoolConfig
let client: pg.Client

beforeAll(async () => {
  owner = (await createTestDatabase({ seeded: true })).owner
  client = new pg.Client(owner)
  await client.connect()
})

afterAll(() => client.end())

async function rows<Row extends pg.QueryResultRow>(query: string, values: unknown[] = []) {
  return (await client.query<Row>(query, values)).rows
}

async function one(query: string, values: unknown[] = []): Promise<unknown> {
  const [row] = await rows(query, values)
  return row && Object.values(row)[0]
}

/** Forgets what the database was made of, as a change of the data would. */
async function reseed(): Promise<void> {
  await client.query(`update seeds set digest = ''`)
  await seedReferenceData(owner)
}

/** Where each row lies on disk: any write to it, even of equal values, moves it. */
async function versions(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const table of tables)
    found[table] = await one(`select jsonb_agg(concat(ctid, xmin) order by ctid) from ${table}`)
  return found
}

describe('the directory', () => {
  test('has every row of the sources', async () => {
    const counts = await rows<{ kind: string; count: number }>(
      'select kind, count(*)::int from institutions group by kind',
    )
    expect(Object.fromEntries(counts.map(({ kind, count }) => [kind, count]))).toEqual({
      sheriff: 67,
      city_police: 323,
      campus_police: 34,
      state_police: 9,
      tribal_police: 1,
      other_police: 14,
      city_government: 462,
      county_commission: 67,
      probate_office: 67,
      state_representative: 105,
      state_senator: 35,
      us_representative: 7,
      us_senator: 2,
      statewide_office: 6,
      school_district: 139,
      hospital: 102,
    })
    expect(await one('select count(*)::int from regions')).toBe(12)
    expect(await one('select count(*)::int from counties')).toBe(67)
    for (const table of ['people', 'seats', 'tenures'])
      expect(await one(`select count(*)::int from ${table}`), table).toBe(140 + 9 + 6 + 6)
  })

  test('files each kind under the sector that the product knows it by', async () => {
    for (const { sector, kind } of await rows('select distinct sector, kind from institutions'))
      expect(kindsBySector[sector as keyof typeof kindsBySector]).toContain(kind)
  })

  test.each([
    'sheriff',
    'county_commission',
    'probate_office',
    'city_government',
    'school_district',
    'state_representative',
    'state_senator',
    'us_representative',
  ])('has a %s for each of the 67 counties', async (kind) => {
    const covered = `select count(distinct county_fips)::int from institution_counties
      join institutions on institutions.id = institution_id where kind = $1`
    expect(await one(covered, [kind])).toBe(67)
  })

  test('says by scope how many counties an institution serves', async () => {
    const wrong = `select name from institutions i, lateral
        (select count(*) from institution_counties where institution_id = i.id) as served (counties)
      where scope <> case when counties > 1 then 'district' when counties = 1 then 'local' else scope end
        or scope = 'state' and counties > 0`
    expect(await rows(wrong)).toEqual([])
    expect(
      await rows(`select kind, count(*)::int from institutions where scope = 'state' group by 1`),
    ).toEqual(
      expect.arrayContaining([
        { kind: 'us_senator', count: 2 },
        { kind: 'statewide_office', count: 6 },
        { kind: 'state_police', count: 6 },
      ]),
    )
  })

  test('leaves 40 towns without a county', async () => {
    const unknown = `select count(*)::int from institutions where scope <> 'state' and kind = $1
      and not exists (select from institution_counties where institution_id = institutions.id)`
    expect(await one(unknown, ['city_government'])).toBe(40)
  })

  test('marks what exists by state law', async () => {
    const marked = `select distinct kind, source_id from institutions
      where details @> '{"byStateLaw": true}' order by kind`
    expect(await rows(marked)).toEqual([
      { kind: 'county_commission', source_id: 'alabama-code-11-3' },
      { kind: 'probate_office', source_id: 'alabama-code-12-13' },
    ])
  })

  test('is found by folded names', async () => {
    const found = `select name from institutions where search like all ($1) order by name`
    expect(await rows(found, [['%alguacil%', '%marshall%']])).toEqual([
      { name: "Marshall County Sheriff's Office" },
    ])
    expect(await one(`select search from people where name = 'Kenyatté Hassell'`)).toBe(
      'kenyatte hassell',
    )
  })

  test('links only to addresses that the API accepts', async () => {
    for (const table of ['institutions', 'people'])
      expect(await rows(`select website from ${table} where website !~ '^https?://\\S+$'`)).toEqual(
        [],
      )
  })

  test('gives every row its source and vintage, and counts it as confirmed', async () => {
    for (const table of ['institutions', 'people', 'seats', 'tenures', 'public_records'])
      expect(
        await one(`select count(*)::int from ${table} join sources on sources.id = source_id
          where coalesce(source_vintage, '') <> ''`),
        table,
      ).toBe(await one(`select count(*)::int from ${table}`))
    for (const table of ['institutions', 'people'])
      expect(await rows(`select name from ${table} where confirmed_at is null`)).toEqual([])
  })
})

describe('officials', () => {
  test('of sources older than the elections of 2026-11-03 sit until January 2027', async () => {
    const until = `select kind, count(*)::int from tenures
      join seats on seats.id = seat_id join institutions on institutions.id = institution_id
      where term_ends_on between '2027-01-01' and '2027-01-31' group by kind order by kind`
    expect(await rows(until)).toEqual([
      { kind: 'state_representative', count: 105 },
      { kind: 'state_senator', count: 35 },
      { kind: 'statewide_office', count: 6 },
      { kind: 'us_representative', count: 7 },
      { kind: 'us_senator', count: 1 },
    ])
  })

  test('who were not on that ballot keep their own end', async () => {
    const later = `select people.name, term_ends_on::text from tenures join people on people.id = person_id
      where term_ends_on > '2027-01-31' order by people.name`
    expect(await rows(later)).toEqual([
      { name: 'Ashley Curry', term_ends_on: '2029-11-03' },
      { name: 'Ciara Smith-Roston', term_ends_on: '2028-11-06' },
      { name: 'James Douglas Stewart Jr.', term_ends_on: '2029-11-05' },
      { name: 'Katie Boyd Britt', term_ends_on: '2029-01-03' },
      { name: 'Randall Woodfin', term_ends_on: '2029-11-04' },
      { name: 'Robert Craft', term_ends_on: '2029-10-01' },
      { name: 'Scott Brakefield', term_ends_on: '2029-11-03' },
    ])
  })
})

describe('287(g) agreements', () => {
  test('are 74 adverse records of 58 agencies', async () => {
    const agreements = `select count(*)::int, count(distinct institution_id)::int as agencies,
        bool_and(adverse) as adverse, bool_and(sector = 'police') as police
      from public_records join institutions on institutions.id = institution_id where public_records.kind = '287g'`
    expect(await rows(agreements)).toEqual([
      { count: 74, agencies: 58, adverse: true, police: true },
    ])
  })

  test("Cherokee's is Colbert County's, whatever the ICE list says", async () => {
    const cherokee = `select counties.name, dated_on::text, seen_on::text from public_records
      join institutions on institutions.id = public_records.institution_id
      join institution_counties using (institution_id) join counties on fips = county_fips
      where institutions.name = 'Cherokee Police Department'`
    expect(await rows(cherokee)).toEqual([
      { name: 'Colbert', dated_on: '2026-02-14', seen_on: '2026-07-20' },
    ])
  })
})

describe('seeding again', () => {
  test('writes nothing when nothing changed', async () => {
    const before = await versions()
    await reseed()
    expect(await versions()).toEqual(before)
  })

  test('brings back what the data says where nobody edited', async () => {
    const edit = `update institutions set name = 'X', phone = '1' where kind = 'sheriff'`
    await client.query(edit)
    await client.query(`delete from institution_counties where county_fips = '01095'`)
    await reseed()
    expect(await rows(`select name from institutions where name = 'X'`)).toEqual([])
    expect(
      await rows(`select version, phone, count(*)::int from institutions
        join institution_counties on id = institution_id
        where kind = 'sheriff' group by 1, 2`),
    ).toEqual([{ version: 2, phone: null, count: 67 }])
  })

  test('keeps what people edited: a name, a town that got its county, a county moved, a tenure ended', async () => {
    const berlin = await one(`update institutions set edited_at = now(), name = 'Berlin (town)'
      where name = 'Berlin' returning id`)
    await client.query('insert into institution_counties values ($1, $2)', [berlin, '01043'])
    await client.query(
      `update counties set edited_at = now(), region_id = 'southeast' where fips = '01095'`,
    )
    const ended = await one(`update tenures set edited_at = now(), ended_on = '2026-11-04'
      where person_id = (select id from people where name = 'Brock Colvin') returning id`)
    await reseed()
    expect(
      await rows(
        'select name, county_fips from institutions join institution_counties on id = institution_id where id = $1',
        [berlin],
      ),
    ).toEqual([{ name: 'Berlin (town)', county_fips: '01043' }])
    expect(await one(`select region_id from counties where fips = '01095'`)).toBe('southeast')
    expect(await one('select ended_on::text from tenures where id = $1', [ended])).toBe(
      '2026-11-04',
    )
  })

  test('leaves a seat that people made by hand to them', async () => {
    const [seat] = await rows<{ id: string; institution_id: string }>(
      `select seats.id, institution_id from seats join people on people.name = 'Randall Woodfin'
        join tenures on tenures.person_id = people.id and seat_id = seats.id`,
    )
    await client.query('delete from tenures where seat_id = $1', [seat?.id])
    await client.query('delete from seats where id = $1', [seat?.id])
    await client.query(
      `insert into seats (id, institution_id, title) values (gen_random_uuid(), $1, 'mayor')`,
      [seat?.institution_id],
    )
    await reseed()
    expect(
      await rows('select title from seats where institution_id = $1', [seat?.institution_id]),
    ).toEqual([{ title: 'mayor' }])
  })

  test('happens once when several servers start together', async () => {
    await client.query(`update seeds set digest = ''`)
    await Promise.all([1, 2, 3].map(() => seedReferenceData(owner)))
    expect(await one('select count(*)::int from seeds where length(digest) = 32')).toBe(1)
  })
})
