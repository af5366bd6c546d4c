import { sql } from 'kysely'
import { commitmentSeen, contactInFile } from './in-file-store.ts'
import { byDay, itself, type StoredList } from './list-store.ts'

const promised = sql`join commitments k on k.id = its.commitment_id
  join institutions i on i.id = k.institution_id join counties on counties.fips = k.county_fips`
const ofPromise = sql`i.name as institution, k.county_fips, k.institution_id, its.commitment_id`

/** What was promised to us, and what came of it. */
export const promiseLists = {
  commitments: {
    from: sql`commitments k join institutions i on i.id = k.institution_id
      join counties on counties.fips = k.county_fips join regions on regions.id = counties.region_id
      join members author on author.id = k.author_id
      join organizations on organizations.id = k.organization_id left join people on people.id = k.person_id`,
    where: (member) => commitmentSeen(member, 'k'),
    guarded: 'k',
    ...byDay(sql`k.made_on`),
    county: itself,
    sector: itself,
    id: sql`k.id`,
    columns: (
      member,
    ) => sql`k.id, k.made_on, k.due_on, counties.name as county, regions.name as region,
      i.name as institution, i.sector, people.name as person, k.text, k.evidence,
      author.name as author, organizations.name as organization, k.sensitivity, k.recorded_at,
      k.county_fips, counties.region_id, k.institution_id, k.person_id, k.seat_id,
      ${contactInFile(member, 'k.contact_id')} as contact_id, k.author_id, k.organization_id`,
  },
  milestones: {
    from: sql`milestones its ${promised} left join commitment_events e on e.milestone_id = its.id`,
    where: (member) => sql`its.removed_at is null and ${commitmentSeen(member, 'k')}`,
    guarded: 'k',
    part: true,
    ...byDay(sql`k.made_on`),
    county: itself,
    id: sql`its.id`,
    columns: () =>
      sql`its.id, its.due_on, e.happened_on as reached_on, its.text, its.recorded_at, ${ofPromise}`,
  },
  commitment_events: {
    from: sql`commitment_events its ${promised} join members author on author.id = its.author_id
      left join evidence_files on evidence_files.id = its.file_id
      left join milestones m on m.id = its.milestone_id and m.removed_at is null`,
    where: (member) => commitmentSeen(member, 'k'),
    guarded: 'k',
    part: true,
    ...byDay(sql`its.happened_on`),
    county: itself,
    id: sql`its.id`,
    columns: () => sql`its.id, its.happened_on, its.kind, its.verdict, its.note, its.link,
      evidence_files.name as file, author.name as author, its.recorded_at, m.id as milestone_id, its.record_id,
      its.turnover_id, its.author_id, ${ofPromise}`,
  },
} satisfies Record<string, StoredList>
