import type pg from 'pg'
import { homeRegions } from './people.ts'

/** One of each, in the regions of whoever asks: what the page of a record is asked for with. */
export interface Samples {
  fips: string
  contact: string
  institution: string
  person: string
  seat: string
  turnover: string
  commitment: string
  file: string
  fileOf: string
  campaign: string
  target: string
  ask: string
  followUp: string
  report: string
}

const home = `(select fips from counties where region_id = any($1))`

/** Looked up in the middle of what there is, never the first or last. */
const wanted: Record<keyof Samples, string> = {
  fips: `select county_fips from bench_places where county_fips in ${home} group by 1 order by count(*) desc, 1 limit 1`,
  contact: `select id from contacts where county_fips in ${home} and sensitivity = 'shared' and version = 1
    order by happened_on desc, id offset 5 limit 1`,
  institution: `select institution_id from contacts where county_fips in ${home} and sensitivity = 'shared'
    group by 1 order by count(*) desc, 1 limit 1`,
  person: `select p.person_id from participants p join contacts c on c.id = p.contact_id
    where person_id is not null and c.county_fips in ${home} order by p.person_id limit 1`,
  seat: `select s.id from seats s join institution_counties ic using (institution_id)
    join commitments k using (institution_id) where ic.county_fips in ${home} order by s.id limit 1`,
  turnover: 'select t.id from turnovers t where cardinality($1::text[]) > 0 order by t.id limit 1',
  commitment: `select id from commitments where county_fips in ${home} and sensitivity = 'shared' order by made_on desc, id limit 1`,
  file: `select f.id from evidence_files f join commitments k on k.id = f.commitment_id
    where k.county_fips in ${home} and k.sensitivity = 'shared' order by f.id limit 1`,
  fileOf: `select f.commitment_id from evidence_files f join commitments k on k.id = f.commitment_id
    where k.county_fips in ${home} and k.sensitivity = 'shared' order by f.id limit 1`,
  campaign: `select id from campaigns where cardinality($1::text[]) > 0 order by id limit 1`,
  target: `select id from asks where campaign_id = (select id from campaigns order by id limit 1)
    and cardinality($1::text[]) > 0 order by id limit 1`,
  ask: `select id from asks where campaign_id is null and county_fips in ${home} order by id limit 1`,
  followUp: `select id from follow_ups where county_fips in ${home} and sensitivity = 'shared' and done_at is null
    order by due_on, id limit 1`,
  report: `select id from reports where region_ids && $1 order by id limit 1`,
}

export async function findSamples(client: pg.Client): Promise<Samples> {
  const found = {} as Samples
  for (const [name, text] of Object.entries(wanted)) {
    const { rows } = await client.query({ text, values: [homeRegions], rowMode: 'array' })
    if (rows[0] === undefined) throw new Error(`There is no ${name}: ${text}`)
    found[name as keyof Samples] = rows[0][0]
  }
  return found
}
