import { sql } from 'kysely'
import {
  byDay,
  byName,
  countiesServed,
  holdsSeat,
  itself,
  type StoredList,
  servesCounty,
} from './list-store.ts'

const office = sql`seats.title, i.name as institution, seats.institution_id`
const offices = sql`join institutions i on i.id = seats.institution_id`
const isThere = sql<boolean>`seats.merged_into is null and i.merged_into is null`

const heldToday = sql`from tenures join seats on seats.id = tenures.seat_id ${offices}
  where tenures.person_id = p.id and tenures.ended_on is null order by i.name, seats.title`

/** Public facts, for whoever reads the directory. */
export const directoryLists = {
  institutions: {
    from: sql`institutions i left join sources on sources.id = i.source_id`,
    where: () => sql`i.merged_into is null`,
    ...byName(sql`i.name`),
    county: servesCounty,
    sector: itself,
    id: sql`i.id`,
    columns:
      () => sql`i.id, i.name, i.sector, i.kind, i.tags, i.scope, i.influence, ${countiesServed}, i.phone,
      i.website, i.address, nullif(i.details, '{}') as details, i.confirmed_at, sources.title as source, i.source_vintage`,
  },
  people: {
    from: sql`people p left join sources on sources.id = p.source_id`,
    where: () => sql`p.merged_into is null`,
    ...byName(sql`p.name`),
    county: (condition) => holdsSeat(servesCounty(condition)),
    sector: holdsSeat,
    id: sql`p.id`,
    columns: () => sql`p.id, p.name,
      array_to_string(array(select seats.title || ', ' || i.name ${heldToday}), '; ') as seats,
      array(select seats.id ${heldToday}) as seat_ids,
      array(select i.id ${heldToday}) as institution_ids,
      p.party, p.email, p.phone, p.website, p.confirmed_at, sources.title as source, p.source_vintage`,
  },
  seats: {
    from: sql`seats ${offices}`,
    where: () => isThere,
    ...byName(sql`i.name`),
    county: servesCounty,
    sector: itself,
    id: sql`seats.id`,
    columns: () => sql`seats.id, ${office}, i.sector, ${countiesServed},
      (select string_agg(p.name, '; ' order by p.name, p.id) from tenures t join people p on p.id = t.person_id
        where t.seat_id = seats.id and t.ended_on is null) as holders,
      array(select p.id from tenures t join people p on p.id = t.person_id
        where t.seat_id = seats.id and t.ended_on is null order by p.name, p.id) as person_ids,
      (select case when bool_and(t.ended_on is not null) then max(t.ended_on) end
        from tenures t where t.seat_id = seats.id) as vacant_since`,
  },
  tenures: {
    from: sql`tenures t join seats on seats.id = t.seat_id ${offices} join people p on p.id = t.person_id`,
    where: () => isThere,
    ...byName(sql`i.name`),
    county: servesCounty,
    id: sql`t.id`,
    columns: () =>
      sql`t.id, ${office}, p.name as person, t.started_on, t.ended_on, t.term_ends_on, t.seat_id, t.person_id`,
  },
  turnovers: {
    from: sql`turnovers o join seats on seats.id = o.seat_id ${offices} join members author on author.id = o.author_id
      left join tenures tb on tb.id = o.before_tenure_id left join people before on before.id = tb.person_id
      left join tenures ta on ta.id = o.after_tenure_id left join people after on after.id = ta.person_id`,
    where: () => isThere,
    ...byDay(sql`o.happened_on`),
    county: servesCounty,
    id: sql`o.id`,
    columns:
      () => sql`o.id, o.happened_on, ${office}, o.outcome, before.name as before, after.name as after,
      author.name as author, o.recorded_at, o.seat_id, before.id as before_person_id, after.id as after_person_id,
      o.author_id`,
  },
  records: {
    from: sql`public_records r join institutions i on i.id = r.institution_id join sources on sources.id = r.source_id`,
    where: () => sql`true`,
    ...byDay(sql`r.dated_on`),
    county: servesCounty,
    sector: itself,
    id: sql`r.id`,
    columns:
      () => sql`r.id, r.dated_on, r.ended_on, coalesce(r.own_kind, r.kind) as kind, i.name as institution,
      i.sector, ${countiesServed}, r.title, case when r.adverse then 'adverse' else 'supportive' end as stance,
      r.details ->> 'model' as model, r.details ->> 'note' as note, r.url, r.seen_on, sources.title as source,
      r.source_vintage, r.recorded_at, r.institution_id`,
  },
} satisfies Record<string, StoredList>
