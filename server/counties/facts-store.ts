import { type RawBuilder, sql } from 'kysely'
import type { Outcome } from '../contacts/rules.ts'
import type { TryFact } from '../coverage/rules.ts'
import type { Db } from '../db/database.ts'
import type { Earlier } from '../earlier/rules.ts'
import { loadEarlier } from '../earlier/store.ts'
import type { InstitutionFacts } from './rules.ts'

/** What the statuses need of an institution, and what lists show of it. */
export interface KnownInstitution extends InstitutionFacts {
  name: string
  kind: string
  confirmed: boolean
  /** contacts that were not held, by any reason */
  tries: readonly TryFact[]
  /** what entries said before they were changed or taken back */
  earlier: readonly Earlier[]
  /** while it was held for another one (ISO UTC), which counts in its place; `until` is null where it still is */
  away: readonly { from: string; until: string | null }[]
}

type Institution = Omit<
  KnownInstitution,
  'assessments' | 'heldContacts' | 'tries' | 'commitments' | 'asks' | 'records' | 'earlier'
>
type Of<Fact> = Fact & { of: string }
type Assessment = KnownInstitution['assessments'][number]
type HeldContact = KnownInstitution['heldContacts'][number]
type Contact = HeldContact & { outcome: Outcome }
type Commitment = KnownInstitution['commitments'][number]
type Ask = KnownInstitution['asks'][number]
type PublicRecord = KnownInstitution['records'][number]

/**
 * Reads the facts behind every status, for all institutions or the given ones. Of all members, whatever they
 * may see: a status counts what its reader may not open. Seven queries, none per institution.
 */
export async function loadFacts(
  db: Db,
  ids: readonly string[] | 'all',
): Promise<KnownInstitution[]> {
  const only = (column: string): RawBuilder<boolean> =>
    ids === 'all' ? sql`true` : sql`${sql.ref(column)} = any(${ids}::uuid[])`
  const rows = <Row>(query: RawBuilder<Row>) => query.execute(db).then((result) => result.rows)

  const [institutions, assessments, contacts, commitments, asks, records, earlier] =
    await Promise.all([
      rows(sql<Institution>`
      select id, sector, kind, name, scope, influence, confirmed_at is not null as confirmed,
        array(select county_fips::text from institution_counties
              where institution_id = institutions.id order by county_fips) as counties,
        coalesce((select jsonb_agg(jsonb_build_object('from', merged_at, 'until', undone_at))
          from duplicates where away_id = institutions.id), '[]') as away
      from institutions where ${only('institutions.id')}`),
      rows(sql<Of<Assessment>>`
      select institution_id as of, id, assessed_on as day, value, recorded_at as "recordedAt"
      from assessments
      where removed_at is null and institution_id is not null and ${only('institution_id')}`),
      rows(sql<Of<Contact>>`
      select ci.institution_id as of, c.id, c.outcome, c.happened_on as day, c.recorded_at as "recordedAt"
      from contact_institutions ci join contacts c on c.id = ci.contact_id
      where c.removed_at is null and ${only('ci.institution_id')}`),
      rows(sql<Of<Commitment>>`
      select institution_id as of, id, made_on as "madeOn", due_on as "dueOn", recorded_at as "recordedAt",
        coalesce((
          select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'verdict', e.verdict,
            'day', e.happened_on, 'recordedAt', e.recorded_at))
          from commitment_events e where e.commitment_id = commitments.id), '[]') as events
      from commitments where removed_at is null and ${only('institution_id')}`),
      rows(sql<Of<Ask>>`
      select institution_id as of, id, asked_on as day, recorded_at as "recordedAt"
      from asks where removed_at is null and asked_on is not null and ${only('institution_id')}`),
      rows(sql<Of<PublicRecord>>`
      select institution_id as of, id, dated_on as day, ended_on as "endedOn", adverse,
        recorded_at as "recordedAt"
      from public_records where ${only('institution_id')}`),
      loadEarlier(db, ids),
    ])

  const known = new Map(
    institutions.map((one) => [
      one.id,
      {
        ...one,
        away: one.away.map(({ from, until }) => ({
          from: instant(from),
          until: until && instant(until),
        })),
        assessments: [] as Assessment[],
        heldContacts: [] as HeldContact[],
        tries: [] as TryFact[],
        commitments: [] as Commitment[],
        asks: [] as Ask[],
        records: [] as PublicRecord[],
        earlier: earlier.get(one.id) ?? [],
      },
    ]),
  )
  // hundreds of thousands of these are kept: only their own fields, and one text for all entries of a day
  const same = sameTexts()
  for (const { of, id, day, value, recordedAt } of assessments)
    known.get(of)?.assessments.push({ id, day: same(day), value, recordedAt })
  for (const { of, id, outcome, day, recordedAt } of contacts) {
    const its = known.get(of)
    if (outcome === 'held') its?.heldContacts.push({ id, day: same(day), recordedAt })
    else its?.tries.push({ id, day: same(day), recordedAt, outcome })
  }
  for (const { of, id, madeOn, dueOn, recordedAt, events } of commitments)
    known.get(of)?.commitments.push({
      id,
      madeOn: same(madeOn),
      dueOn: dueOn && same(dueOn),
      recordedAt,
      events: events.map(({ id, kind, verdict, day, recordedAt }) => {
        return { id, kind, verdict, day: same(day), recordedAt: instant(recordedAt) }
      }),
    })
  for (const { of, ...fact } of asks) known.get(of)?.asks.push(fact)
  for (const { of, ...fact } of records) known.get(of)?.records.push(fact)
  return [...known.values()]
}

/** JSON built by Postgres writes instants its own way; the rules compare them as text. */
const instant = (written: string) => new Date(written).toISOString()

/** Texts that are alike as one in memory. */
function sameTexts(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return first ?? text
  }
}
