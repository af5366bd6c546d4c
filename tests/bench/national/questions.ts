import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** What one state's coalition asks many times a minute; `values` are new for each asking. */
export interface Question {
  name: string
  sql: string
  values: () => unknown[]
}

export interface Home {
  state: string
  counties: readonly string[]
}

/** One state's map, lists and writes, as the application would ask them of the partitioned tables. */
export function questionsOf({ state, counties }: Home): Question[] {
  let turn = 0
  const county = () => counties[turn++ % counties.length]
  return [
    {
      name: 'map',
      sql: `select i.county_fips, i.influence, a.value, a.assessed_on from nation_institutions i
        cross join lateral (select value, assessed_on from nation_assessments a
          where a.state = $1 and a.institution_id = i.id order by assessed_on desc, recorded_at desc limit 1) a
        where i.state = $1`,
      values: () => [state],
    },
    {
      name: 'contacts of a county',
      sql: `select c.*, i.name from nation_contacts c
        join nation_institutions i on i.state = $1 and i.id = c.institution_id
        where c.state = $1 and c.county_fips = $2 order by c.happened_on desc, c.id desc limit 50`,
      values: () => [state, county()],
    },
    {
      name: 'contacts of the state',
      sql: `select c.*, i.name from nation_contacts c
        join nation_institutions i on i.state = $1 and i.id = c.institution_id
        where c.state = $1 order by c.happened_on desc, c.id desc limit 50`,
      values: () => [state],
    },
    {
      name: 'logging a contact',
      sql: `insert into nation_contacts (state, id, county_fips, institution_id, kind, outcome, happened_on, notes,
          author_id, facts_hash)
        select $1, $2, i.county_fips, i.id, 'meeting', 'held', current_date, 'Spoke about jail holds.', i.id, '\\x00'
        from nation_institutions i where i.state = $1 and i.county_fips = $3 order by i.id limit 1`,
      values: () => [state, randomUUID(), county()],
    },
  ]
}

type Plan = { 'Relation Name'?: string; Plans?: Plan[] }

/**
 * The partitions that a question reaches, by its plan.
 * @throws when it reaches any but its own state's
 */
export async function partitionsOf(pool: pg.Pool, { sql, values }: Question, state: string) {
  const { rows } = await pool.query(`explain (format json) ${sql}`, values())
  const found = new Set<string>()
  const walk = ({ 'Relation Name': name, Plans = [] }: Plan): void => {
    const isPart = name !== undefined && /^nation_(institutions|contacts|assessments)_/.test(name)
    if (isPart) found.add(name)
    Plans.forEach(walk)
  }
  walk(rows[0]['QUERY PLAN'][0].Plan)
  const strange = [...found].filter((name) => !name.endsWith(`_${state}`))
  if (found.size === 0 || strange.length > 0) {
    throw new Error(`"${sql}" of ${state} reaches ${strange.join(', ') || 'no partition'}`)
  }
  return [...found]
}
