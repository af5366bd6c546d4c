/** What the bare server and the floor ask the database: the same facts with the same indexes, written plainly. */

/**
 * Every county with its alliance and its promises. Freshness comes from assessments alone and the median is a
 * mean: both cheaper than the rules, in the bare server's favour.
 */
export const mapSql = `
  with weighted as (
    select ic.county_fips, i.id, i.influence * case i.scope when 'local' then 2 else 1 end as weight
    from institutions i join institution_counties ic on ic.institution_id = i.id
    where i.scope <> 'state'
  ), latest as (
    select distinct on (institution_id) institution_id, value, assessed_on
    from assessments
    where removed_at is null and institution_id is not null and assessed_on <= current_date
    order by institution_id, assessed_on desc, recorded_at desc
  ), alliance as (
    select w.county_fips, sum(w.weight) as weight, sum(w.weight * l.value)::float / sum(w.weight) as value,
      sum(w.weight) filter (where l.value <= 2) as allies,
      sum(w.weight) filter (where l.value >= 4) as opponents,
      current_date - max(l.assessed_on) as age
    from weighted w join latest l on l.institution_id = w.id
    where l.assessed_on >= current_date - 365
    group by w.county_fips
  ), decided as (
    select distinct on (commitment_id) commitment_id, coalesce(verdict, kind) as state
    from commitment_events
    where kind in ('verdict_confirmed', 'lapsed', 'withdrawn', 'reopened') and happened_on <= current_date
    order by commitment_id, happened_on desc, recorded_at desc
  ), promises as (
    select w.county_fips,
      count(*) filter (where d.state = 'kept') as kept,
      count(*) filter (where d.state = 'partly_kept') as partly_kept,
      count(*) filter (where d.state = 'broken') as broken,
      count(*) filter (where d.state is null and k.due_on < current_date) as due,
      count(*) filter (where d.state is null and (k.due_on is null or k.due_on >= current_date)) as open
    from commitments k
    join weighted w on w.id = k.institution_id
    left join decided d on d.commitment_id = k.id
    where k.removed_at is null and k.made_on <= current_date
    group by w.county_fips
  )
  select c.fips, c.name, c.region_id, a.value, a.allies, a.opponents, a.weight, a.age,
    p.kept, p.partly_kept, p.broken, p.due, p.open
  from counties c
  left join alliance a on a.county_fips = c.fips
  left join promises p on p.county_fips = c.fips
  order by c.name`

/** A county's newest contacts, with everything the list shows of each. $1 county, $2 how many. */
export const listSql = `
  select c.id, c.county_fips, counties.name as county, c.kind, c.outcome, c.happened_on, c.recorded_at, c.notes,
    c.language, c.sensitivity, c.author_id, m.name as author, c.organization_id, o.name as organization,
    (select json_agg(json_build_object('id', i.id, 'name', i.name, 'sector', i.sector, 'kind', i.kind)
       order by ci.position)
     from contact_institutions ci join institutions i on i.id = ci.institution_id
     where ci.contact_id = c.id) as institutions,
    (select json_agg(json_build_object('institution', a.institution_id, 'person', a.person_id, 'value', a.value))
     from assessments a where a.contact_id = c.id and a.removed_at is null) as assessments,
    (select count(*) from commitments k where k.contact_id = c.id and k.removed_at is null) as commitments
  from contacts c
  join counties on counties.fips = c.county_fips
  join members m on m.id = c.author_id
  join organizations o on o.id = c.organization_id
  where c.county_fips = $1 and c.removed_at is null
  order by c.happened_on desc, c.id desc
  limit $2`

/** Institutions by two words, typing errors forgiven. $1 and $2 the words, $3 how many. */
export const searchSql = `
  select i.id, i.name, i.sector, i.kind, i.scope, i.influence, i.confirmed_at is not null as confirmed,
    array(select county_fips from institution_counties where institution_id = i.id) as counties
  from institutions i
  where (i.search like '%' || $1 || '%' or $1 <% i.search) and (i.search like '%' || $2 || '%' or $2 <% i.search)
  order by (i.search like $1 || ' ' || $2 || '%')::int + word_similarity($1, i.search) + word_similarity($2, i.search) desc,
    i.influence desc, i.name, i.id
  limit $3`

/** One row with the text of a contact, an assessment and a promise. */
export const writeSql = `
  insert into bench_contacts (id, county_fips, institution_id, kind, outcome, happened_on, notes, language, sensitivity,
    author_id, value, promise, due_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  returning id, recorded_at`
