import { type RawBuilder, sql } from 'kysely'

/**
 * The seat in which somebody promises something, as an expression: the one seat that the person holds at the
 * institution on that day; null when it is none or more than one. Each argument is a column or a value.
 */
export function heldSeat(
  institutionId: RawBuilder<unknown>,
  personId: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
): RawBuilder<string | null> {
  return sql<string | null>`(
    select case when count(distinct held.seat_id) = 1 then min(held.seat_id::text)::uuid end
    from tenures held join seats on seats.id = held.seat_id
    where held.person_id = coalesce((select merged_into from people where people.id = ${personId}), ${personId})
      and seats.institution_id = coalesce(
        (select merged_into from institutions where institutions.id = ${institutionId}), ${institutionId})
      and (held.started_on is null or held.started_on <= ${day})
      and (held.ended_on is null or held.ended_on >= ${day}))`
}
