import { sql } from 'kysely'
import { askSeen, commitmentInFile, contactInFile } from './in-file-store.ts'
import { byDay, countiesServed, itself, type StoredList, servesCounty } from './list-store.ts'

const named = sql`a.campaign_id, c.name_en as campaign_en, c.name_es as campaign_es`

/** What we ask for, and what is answered. */
export const campaignLists = {
  campaigns: {
    from: sql`campaigns c`,
    // everybody reads them, with their counts and without their targets
    where: () => sql`true`,
    ...byDay(sql`c.starts_on`),
    // one that asks for something there
    county: (
      condition,
    ) => sql`exists (select from asks a join institutions i on i.id = a.institution_id
      where a.campaign_id = c.id and a.removed_at is null and ${servesCounty(condition)})`,
    id: sql`c.id`,
    columns:
      () => sql`c.id, c.name_en, c.name_es, c.goal_en, c.goal_es, c.ask_en, c.ask_es, c.level, c.starts_on,
      c.ends_on, c.decides_on, c.needed, c.voted_on, c.created_at as recorded_at`,
  },
  asks: {
    from: sql`asks a join institutions i on i.id = a.institution_id join members author on author.id = a.author_id
      left join campaigns c on c.id = a.campaign_id left join seats on seats.id = a.seat_id
      left join people on people.id = a.person_id left join votes on votes.ask_id = a.id`,
    where: (member) => askSeen(member, 'a'),
    guarded: 'a',
    // those that nobody has asked yet come last
    ...byDay(sql`a.asked_on`, sql`coalesce(a.asked_on, '-infinity')`),
    county: servesCounty,
    sector: itself,
    id: sql`a.id`,
    columns: (member) => sql`a.id, a.asked_on, ${named}, coalesce(a.text, c.ask_en) as text_en,
      coalesce(a.text, c.ask_es) as text_es, i.name as institution, i.sector, ${countiesServed},
      seats.title as seat, people.name as person, votes.vote, author.name as author, a.sensitivity, a.recorded_at,
      a.institution_id, a.seat_id, a.person_id, ${contactInFile(member, 'a.contact_id')} as contact_id,
      ${commitmentInFile(member, 'a.commitment_id')} as commitment_id,
      a.author_id, a.organization_id`,
  },
  answers: {
    from: sql`answers g join asks a on a.id = g.ask_id join institutions i on i.id = a.institution_id
      join members author on author.id = g.author_id left join campaigns c on c.id = a.campaign_id`,
    where: (member) => sql`g.removed_at is null and ${askSeen(member, 'a')}`,
    guarded: 'a',
    part: true,
    ...byDay(sql`g.answered_on`),
    county: servesCounty,
    id: sql`g.id`,
    columns: (
      member,
    ) => sql`g.id, g.answered_on, g.answer, ${named}, i.name as institution, author.name as author,
      g.recorded_at, g.ask_id, a.institution_id, ${contactInFile(member, 'g.contact_id')} as contact_id, g.author_id`,
  },
} satisfies Record<string, StoredList>
