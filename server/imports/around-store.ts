import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Db, Trx } from '../db/database.ts'
import type { Listed } from '../records/list/institution-name.ts'
import { fingerprintPlace } from '../sealed/key-store.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { ownLabels } from '../words/store.ts'
import type { Mapping } from './rules.ts'
import type { Known } from './understand/already-here.ts'
import type { KnownMember, KnownPerson } from './understand/people.ts'

/** What files are compared with: territory, directory, and ourselves. */
export async function surroundings(db: Db, organizationId: string) {
  const [counties, directory, people, members, organization, labels] = await Promise.all([
    db.selectFrom('counties').select(['fips', 'name']).orderBy('fips').execute(),
    sql<Listed>`
      select id, name, sector, kind, null as ori,
        array(select county_fips::text from institution_counties
              where institution_id = institutions.id order by county_fips) as counties
      from institutions where merged_into is null order by influence desc, name, id`.execute(db),
    sql<KnownPerson>`
      select people.id, people.name,
        array(select distinct seats.institution_id::text from tenures join seats on seats.id = tenures.seat_id
              where tenures.person_id = people.id) as institutions
      from people where merged_into is null order by people.name, people.id`.execute(db),
    db
      .selectFrom('members')
      .where('deactivated_at', 'is', null)
      .select(['id', 'name'])
      .orderBy('name')
      .execute() as Promise<KnownMember[]>,
    db
      .selectFrom('organizations')
      .where('id', '=', organizationId)
      .select('name')
      .executeTakeFirst(),
    ownLabels(db),
  ])
  return {
    counties,
    directory: directory.rows,
    people: people.rows,
    members,
    labels,
    organizationName: organization?.name ?? '',
  }
}

/** Mappings that somebody has told of files with these headers, by shape in hexadecimal. */
export async function rememberedMappings(
  db: Db,
  shapes: readonly Buffer[],
): Promise<Map<string, Mapping>> {
  const rows = await db
    .selectFrom('import_shapes')
    .where(sql<boolean>`shape = any(${shapes as Buffer[]}::bytea[])`)
    .select(['shape', 'mapping'])
    .execute()
  return new Map(rows.map(({ shape, mapping }) => [shape.toString('hex'), mapping]))
}

export async function rememberMapping(trx: Trx, shape: Buffer, mapping: Mapping): Promise<void> {
  await trx
    .insertInto('import_shapes')
    .values({ shape, mapping: JSON.stringify(mapping) })
    .onConflict((oc) =>
      oc.column('shape').doUpdateSet((eb) => ({
        mapping: eb.ref('excluded.mapping'),
        used_at: sql<string>`now()`,
      })),
    )
    .execute()
}

/** The secret that fingerprints are made with; made at the first import, the same from then on. */
export async function fingerprintKey(db: Db, keyring: Keyring, secret: Buffer): Promise<Buffer> {
  const id = newId()
  const sealed = keyring.seal(fingerprintPlace(id), secret)
  await db
    .insertInto('import_keys')
    .values({ id, sealed })
    .onConflict((oc) => oc.doNothing())
    .execute()
  const row = await db.selectFrom('import_keys').select(['id', 'sealed']).executeTakeFirstOrThrow()
  return keyring.open(fingerprintPlace(row.id), row.sealed)
}

/** So many fingerprints go in one statement: writing all of a long file's at once keeps everybody else waiting. */
const askedTogether = 2_000

const printsOf = {
  lines: sql`select print, row_print, contact_id, import_id from imported_lines`,
  rows: sql`select row_print as print, row_print, record_id as contact_id, import_id from imported`,
  facts: sql`select fingerprint as print, row_print, record_id as contact_id, import_id from imported`,
}

/**
 * Which of these fingerprints belong to contacts that were imported before, are still there, and that she sees: of what
 * she may not see it is not told that it is there.
 */
export async function knownPrints(
  db: Db,
  prints: readonly string[],
  of: keyof typeof printsOf,
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (let at = 0; at < prints.length; at += askedTogether) {
    const bytes = prints.slice(at, at + askedTogether).map((print) => Buffer.from(print, 'hex'))
    const { rows } = await sql<Known & { print: string }>`
      select distinct on (its.print) encode(its.print, 'hex') as print, its.contact_id as "contactId",
        its.import_id as "importId", encode(its.row_print, 'hex') as "rowPrint"
      from (${printsOf[of]}) its join contacts on contacts.id = its.contact_id
      where contacts.removed_at is null and its.print = any(${bytes}::bytea[])
      order by its.print, its.contact_id`.execute(db)
    for (const { print, ...one } of rows) known.set(print, one)
  }
  return known
}
