import { type RawBuilder, sql } from 'kysely'
import type { CommitmentEventFact } from '../commitments/rules.ts'
import type { Outcome } from '../contacts/rules.ts'
import type { Db } from '../db/database.ts'
import type { Earlier, EarlierKind } from './rules.ts'

/** An earlier version as it is stored: columns by their names, instants as Postgres writes them in JSON. */
interface Row {
  kind: EarlierKind
  id: string
  until: string
  /** of which institutions it spoke until then, and of which its entry speaks now */
  institutionIds: string[]
  nowOf: string[]
  facts: Columns
  events: CommitmentEventFact[]
}

interface Columns {
  happened_on: string
  assessed_on: string
  made_on: string
  dated_on: string
  asked_on: string | null
  due_on: string | null
  ended_on: string | null
  outcome: Outcome
  value: 1 | 2 | 3 | 4 | 5
  adverse: boolean
  recorded_at: string
  removed_at?: string | null
}

/**
 * What entries about these institutions said before they were changed, by institution. Every version names all
 * institutions that any version of its entry speaks of: that it said nothing of one is known, too.
 */
export async function loadEarlier(
  db: Db,
  ids: readonly string[] | 'all',
): Promise<Map<string, Earlier[]>> {
  const { rows } = await sql<Row>`
    select e.kind, e.id, e.known_until as until, e.institution_ids::text[] as "institutionIds", e.facts,
      case e.kind
        when 'contact' then array(select institution_id::text from contact_institutions where contact_id = e.id)
        when 'assessment' then array(select institution_id::text from assessments where id = e.id)
        when 'commitment' then array(select institution_id::text from commitments where id = e.id)
        when 'ask' then array(select institution_id::text from asks where id = e.id)
        else array(select institution_id::text from public_records where id = e.id)
      end as "nowOf",
      case when e.kind = 'commitment' then coalesce((
        select jsonb_agg(jsonb_build_object('id', v.id, 'kind', v.kind, 'verdict', v.verdict,
          'day', v.happened_on, 'recordedAt', v.recorded_at))
        from commitment_events v where v.commitment_id = e.id), '[]') else '[]' end as events
    from earlier_facts e where ${ids === 'all' ? sql`true` : concerns(ids)}`.execute(db)

  const entries = new Map<string, Row[]>()
  for (const row of rows) {
    const versions = entries.get(row.id)
    if (versions) versions.push(row)
    else entries.set(row.id, [row])
  }
  const found = new Map<string, Earlier[]>()
  for (const versions of entries.values()) {
    const everOf = new Set(versions.flatMap((one) => [...one.institutionIds, ...one.nowOf]))
    for (const institution of everOf) {
      const list = found.get(institution) ?? []
      found.set(institution, list)
      for (const one of versions) list.push(toEarlier(one, institution))
    }
  }
  return found
}

/** Entries that spoke of one of these once, or were changed and speak of one now. */
function concerns(ids: readonly string[]): RawBuilder<boolean> {
  const now = (kind: EarlierKind, table: string, column: string) => sql`
    select t.kind, t.id from earlier_facts t join ${sql.table(table)} x on x.${sql.ref(column)} = t.id
    where t.kind = ${sql.lit(kind)} and x.institution_id = any(${ids}::uuid[])`
  return sql`(e.kind, e.id) in (
    select kind, id from earlier_facts where institution_ids && ${ids}::uuid[]
    union ${now('contact', 'contact_institutions', 'contact_id')}
    union ${now('assessment', 'assessments', 'id')}
    union ${now('commitment', 'commitments', 'id')}
    union ${now('ask', 'asks', 'id')}
    union ${now('record', 'public_records', 'id')})`
}

function toEarlier(row: Row, institution: string): Earlier {
  const { kind, id, until, facts } = row
  const spoke = row.institutionIds.includes(institution) && (facts.removed_at ?? null) === null
  const recordedAt = new Date(facts.recorded_at).toISOString()
  const dated = (day: string) => ({ id, day, recordedAt })
  const said = <Fact>(fact: Fact) => (spoke ? fact : null)
  if (kind === 'contact') {
    return { kind, id, until, fact: said({ ...dated(facts.happened_on), outcome: facts.outcome }) }
  }
  if (kind === 'assessment') {
    return { kind, id, until, fact: said({ ...dated(facts.assessed_on), value: facts.value }) }
  }
  if (kind === 'commitment') {
    const events = row.events.map((event) => ({
      ...event,
      recordedAt: new Date(event.recordedAt).toISOString(),
    }))
    const { made_on: madeOn, due_on: dueOn } = facts
    return { kind, id, until, fact: said({ id, madeOn, dueOn, recordedAt, events }) }
  }
  if (kind === 'ask') {
    // a target that was not asked yet
    return { kind, id, until, fact: said(facts.asked_on && dated(facts.asked_on)) || null }
  }
  const { ended_on: endedOn, adverse } = facts
  return { kind, id, until, fact: said({ ...dated(facts.dated_on), endedOn, adverse }) }
}
