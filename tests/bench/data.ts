import pg from 'pg'
import { contactRows } from './ground/contact-rows.ts'
import { furtherRows } from './ground/further-rows.ts'
import { addMembers, type Cookies, homeRegions, letIn } from './ground/people.ts'
import { findSamples, type Samples } from './ground/samples.ts'
import { type Size, sizeOf } from './ground/size.ts'

/** The size of the promise. */
export const promised = sizeOf(200_000)

export interface Ground {
  /** of an organizer with two regions, and of one member of every role */
  cookie: string
  cookies: Cookies
  memberId: string
  /** the institutions of her regions' counties */
  places: { fips: string; institutionId: string }[]
  one: Samples
}

/**
 * Fills a migrated and seeded database, and lets people in. The rows are right by construction: to check their
 * references one by one would take longer than the measuring.
 */
export async function generate(superuser: pg.PoolConfig, size: Size = promised): Promise<Ground> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await addMembers(client)
    await moreInstitutions(client, size)
    for (const text of [...contactRows(size), ...furtherRows(size)]) await client.query(text)
    await client.query('vacuum analyze')
    const { cookies, memberId } = await letIn(client)
    const { rows: places } = await client.query<Ground['places'][number]>(
      `select c.fips, p.id as "institutionId"
       from counties c join bench_places p on p.county_fips = c.fips
       where c.region_id = any($1) order by p.turn`,
      [homeRegions],
    )
    const one = await findSamples(client)
    return { cookie: cookies.organizer, cookies, memberId, places, one }
  } finally {
    await client.end()
  }
}

/** Businesses in every county, until there are as many institutions as promised. */
async function moreInstitutions(client: pg.Client, { institutions }: Size): Promise<void> {
  await client.query(`
    insert into institutions (id, sector, kind, name, scope, search)
    select md5('institution' || n)::uuid, 'business', 'employer', c.name || ' Employer ' || n, 'local',
      lower(c.name || ' employer ' || n || ' business empresa empleador ' || c.name)
    from generate_series(1, ${institutions} - (select count(*) from institutions)) n
    join (select row_number() over (order by fips) - 1 as turn, name from counties) c on c.turn = n % 67`)
  await client.query(`
    insert into institution_counties (institution_id, county_fips)
    select i.id, c.fips from institutions i join counties c on i.name like c.name || ' Employer %'
    where i.kind = 'employer'`)
}
