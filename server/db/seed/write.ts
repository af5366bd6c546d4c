import { sql, type Transaction } from 'kysely'
import type { SeedRows } from './rows.ts'
import { recordset, upsert } from './upsert.ts'

/** Writes every row of the seeds; what a person edited (`edited_at`) stays as she left it. */
export async function writeRows(trx: Transaction<unknown>, rows: SeedRows): Promise<void> {
  await upsert(trx, 'states', rows.states, { key: 'fips' })
  await upsert(trx, 'sources', rows.sources)
  await upsert(trx, 'regions', rows.regions, { keepsEdits: true })
  await upsert(trx, 'counties', await whereTheyAre(trx, rows.counties), {
    key: 'fips',
    keepsEdits: true,
  })
  await upsert(trx, 'institutions', rows.institutions, { keepsEdits: true, versioned: true })
  await writeCounties(trx, rows)
  await upsert(trx, 'people', rows.people, { keepsEdits: true, versioned: true })
  await writeSeats(trx, rows)
  await upsert(trx, 'public_records', rows.public_records, {
    keepsEdits: true,
    versioned: true,
    newestBy: 'seen_on',
  })
}

/** A county that members moved to another region stays there, whatever the seeds say; its public facts follow them. */
async function whereTheyAre(
  trx: Transaction<unknown>,
  counties: SeedRows['counties'],
): Promise<SeedRows['counties']> {
  const { rows } = await sql<{ fips: string; region_id: string }>`
    select fips, region_id from counties where moved_at is not null`.execute(trx)
  const moved = new Map(rows.map(({ fips, region_id }) => [fips, region_id]))
  return counties.map((county) => ({
    ...county,
    region_id: moved.get(county.fips) ?? county.region_id,
  }))
}

/** The counties of each institution nobody edited become exactly those of the seeds. */
async function writeCounties(trx: Transaction<unknown>, rows: SeedRows): Promise<void> {
  const seeded = recordset('institution_counties', rows.institution_counties)
  const ids = rows.institutions.map(({ id }) => id)
  await sql`
    delete from institution_counties old using institutions
    where institutions.id = old.institution_id and institutions.edited_at is null
      and institutions.id = any(${ids}::uuid[])
      and (old.institution_id, old.county_fips) not in (select institution_id, county_fips from ${seeded})
  `.execute(trx)
  await sql`
    insert into institution_counties (institution_id, county_fips)
    select institution_id, county_fips from ${seeded}
    join institutions on institutions.id = institution_id and institutions.edited_at is null
    on conflict do nothing
  `.execute(trx)
}

/** A seat that people already made by hand stays theirs, and so does who sits in it. */
async function writeSeats(trx: Transaction<unknown>, rows: SeedRows): Promise<void> {
  await sql`
    insert into seats (id, institution_id, title, source_id, source_vintage)
    select id, institution_id, title, source_id, source_vintage from ${recordset('seats', rows.seats)}
    on conflict do nothing
  `.execute(trx)
  const ids = rows.seats.map(({ id }) => id)
  // who sits in a seat that members turned over, they know better than an older source
  const seats = await sql<{ id: string }>`
    select id from seats where id = any(${ids}::uuid[])
      and not exists (select from turnovers where turnovers.seat_id = seats.id)`.execute(trx)
  const ours = new Set(seats.rows.map(({ id }) => id))
  await upsert(
    trx,
    'tenures',
    rows.tenures.filter((tenure) => ours.has(tenure.seat_id)),
    {
      keepsEdits: true,
    },
  )
}
