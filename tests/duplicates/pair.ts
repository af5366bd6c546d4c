import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { Institution } from '../../server/institutions/contract.ts'
import type { TestMember } from '../setup/app.ts'

export const marshall = '01095'

export const poultry = {
  sector: 'business',
  kind: 'employer',
  name: 'Sand Mountain Poultry',
  counties: [marshall],
}

/** Adds an institution and gives its id. */
export async function institution(by: TestMember, facts: object = {}): Promise<string> {
  const id = newId()
  const answer = await by.put(`/api/institutions/${id}`, { ...poultry, ...facts })
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

/** Adds a person and gives her id. */
export async function person(by: TestMember, facts: object): Promise<string> {
  const id = newId()
  const answer = await by.put(`/api/people/${id}`, facts)
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

export async function get<Body = Institution>(by: TestMember, url: string): Promise<Body> {
  const answer = await by.inject({ url })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

/** What merging these two, the first of which goes, sends: what the other says stays. */
export async function two(by: TestMember, awayId: string, survivorId: string, facts: object = {}) {
  const [away, survivor] = await Promise.all(
    [awayId, survivorId].map((id) => get(by, `/api/institutions/${id}`)),
  )
  const { sector, kind, name, scope, influence, counties } = survivor as Institution
  return {
    awayId,
    awayVersion: (away as Institution).version,
    survivorId,
    survivorVersion: (survivor as Institution).version,
    facts: { sector, kind, name, scope, influence, counties, ...facts },
  }
}

/** Merges the first into the other, and gives the id of the merge. */
export async function merged(
  by: TestMember,
  awayId: string,
  survivorId: string,
  facts: object = {},
): Promise<string> {
  const id = newId()
  const body = await two(by, awayId, survivorId, facts)
  const answer = await by.put(`/api/duplicates/institutions/${id}`, body)
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

export function undo(by: TestMember, id: string) {
  return by.inject({ method: 'POST', url: `/api/duplicates/${id}/undo` })
}

const tables = [
  'institutions',
  'institution_counties',
  'people',
  'seats',
  'tenures',
  'turnovers',
  'public_records',
  'contacts',
  'contact_institutions',
  'contact_readers',
  'participants',
  'assessments',
  'asks',
  'answers',
  'votes',
  'commitments',
  'commitment_events',
  'follow_ups',
  'sealed_keys',
] as const

/** Every row of the directory and the work, table by table; without what counts the edits of the directory. */
export async function everything(superuser: pg.Pool): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of tables) {
    const { rows } = await superuser.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t`,
    )
    const edited = table === 'institutions' || table === 'people'
    found[table] = rows
      .map(({ row }) => {
        if (!edited) return JSON.stringify(row)
        const { version, edited_at, facts_hash, confirmed_at, search, ...rest } = row
        return JSON.stringify({ ...rest, confirmed: confirmed_at !== null })
      })
      .sort()
  }
  return found
}

/** In which tables this id stands, besides its own row and what belongs to the entry itself. */
export async function namedIn(superuser: pg.Pool, id: string): Promise<string[]> {
  const rows = await everything(superuser)
  return tables.filter(
    (table) =>
      table !== 'institutions' &&
      table !== 'people' &&
      table !== 'institution_counties' &&
      rows[table]?.some((row) => row.includes(id)),
  )
}
