import { sql } from 'kysely'
import { assessmentVisibleTo } from '../../assessments/store.ts'
import { hersOrVisible } from '../../follow-ups/store.ts'
import { askInFile, commitmentInFile, contactInFile, contactSeen } from './in-file-store.ts'
import {
  byDay,
  countiesServed,
  holdsSeat,
  itself,
  type StoredList,
  servesCounty,
} from './list-store.ts'

/** What members log. */
export const noteLists = {
  contacts: {
    from: sql`contacts c join counties on counties.fips = c.county_fips
      join regions on regions.id = counties.region_id join members author on author.id = c.author_id
      join organizations on organizations.id = c.organization_id`,
    where: (member) => contactSeen(member, 'c'),
    guarded: 'c',
    ...byDay(sql`c.happened_on`),
    county: itself,
    sector: (condition) => sql`exists (select from contact_institutions ci
      join institutions i on i.id = ci.institution_id where ci.contact_id = c.id and ${condition})`,
    id: sql`c.id`,
    columns: () => sql`c.id, c.happened_on, counties.name as county, regions.name as region,
      (select string_agg(i.name, '; ' order by ci.position) from contact_institutions ci
        join institutions i on i.id = ci.institution_id where ci.contact_id = c.id) as institutions,
      array(select ci.institution_id from contact_institutions ci
        where ci.contact_id = c.id order by ci.position) as institution_ids,
      coalesce(c.own_kind, c.kind) as kind, c.outcome, c.tags, c.notes, c.language,
      (select string_agg(people.name, '; ' order by p.position) from participants p
        join people on people.id = p.person_id where p.contact_id = c.id) as theirs,
      array(select p.person_id from participants p
        where p.contact_id = c.id and p.person_id is not null order by p.position) as person_ids,
      (select count(*) from participants p where p.contact_id = c.id and p.member_id is not null) as ours,
      author.name as author, organizations.name as organization, c.sensitivity, c.recorded_at,
      c.county_fips, counties.region_id, c.author_id, c.organization_id`,
  },
  assessments: {
    from: sql`assessments a join members author on author.id = a.author_id
      left join contacts c on c.id = a.contact_id left join institutions i on i.id = a.institution_id
      left join people p on p.id = a.person_id`,
    where: (member) => sql`a.removed_at is null and ${assessmentVisibleTo(member)}`,
    guarded: 'c',
    ...byDay(sql`a.assessed_on`),
    county: (condition) =>
      sql`(${servesCounty(condition)} or ${holdsSeat(servesCounty(condition))})`,
    sector: (condition) => sql`(${condition} or ${holdsSeat(condition)})`,
    id: sql`a.id`,
    columns: (
      member,
    ) => sql`a.id, a.assessed_on, i.name as institution, i.sector, ${countiesServed},
      p.name as person, a.value, a.basis, author.name as author, a.recorded_at, a.institution_id, a.person_id,
      ${contactInFile(member, 'a.contact_id')} as contact_id, a.author_id`,
  },
  follow_ups: {
    from: sql`follow_ups f join counties on counties.fips = f.county_fips
      join regions on regions.id = counties.region_id join members author on author.id = f.author_id
      join members assignee on assignee.id = f.assignee_id left join institutions i on i.id = f.institution_id`,
    where: (member) => sql`f.removed_at is null and ${hersOrVisible(member)}`,
    guarded: 'f',
    ...byDay(sql`f.due_on`),
    county: itself,
    id: sql`f.id`,
    columns: (
      member,
    ) => sql`f.id, f.due_on, f.done_at, counties.name as county, regions.name as region,
      i.name as institution, f.text, assignee.name as assignee, f.snooze_reason,
      ${contactInFile(member, 'f.done_contact_id')} as done_contact, author.name as author, f.sensitivity,
      f.recorded_at, f.county_fips, counties.region_id, f.institution_id,
      ${contactInFile(member, 'f.contact_id')} as contact_id,
      ${commitmentInFile(member, 'f.commitment_id')} as commitment_id,
      ${askInFile(member, 'f.ask_id')} as ask_id, f.author_id, f.organization_id`,
  },
} satisfies Record<string, StoredList>
