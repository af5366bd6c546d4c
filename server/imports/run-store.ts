import { sql } from 'kysely'
import type { SessionMember } from '../auth/session-store.ts'
import { insertContacts, type NewContact } from '../contacts/log-store.ts'
import type { Trx } from '../db/database.ts'
import type { InstitutionFacts } from '../institutions/contract.ts'
import { addInstitution } from '../institutions/store.ts'
import type { PersonFacts } from '../people/contract.ts'
import { addPerson, takeSeat } from '../people/write-store.ts'
import { factsHash } from '../writes.ts'
import type { Line } from './understand/already-here.ts'

/** One import after the other: what one adds the next one knows, and there is time for everybody else in between. */
export async function isOnlyImport(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('condado imports')) as mine`.execute(trx)
  return rows[0]?.mine === true
}

/** Adds to the directory, and notes what came with which import. */
export async function bringInstitution(
  trx: Trx,
  importId: string,
  memberId: string,
  id: string,
  facts: InstitutionFacts,
): Promise<void> {
  await addInstitution(trx, memberId, id, facts, factsHash(facts))
  await note(trx, importId, [{ record: 'institution', record_id: id }])
}

/** The same for somebody in her seat. */
export async function bringPerson(
  trx: Trx,
  importId: string,
  memberId: string,
  id: string,
  facts: PersonFacts,
): Promise<void> {
  await addPerson(trx, memberId, id, facts, factsHash(facts))
  const { seat, tenure } = facts.seat ? await takeSeat(trx, id, facts.seat) : {}
  await note(trx, importId, [
    { record: 'person', record_id: id },
    ...(seat ? [{ record: 'seat' as const, record_id: seat }] : []),
    ...(tenure ? [{ record: 'tenure' as const, record_id: tenure }] : []),
  ])
}

/** Logs contacts as if one by one, but in one statement and without an audit row for each: the import has one for all. */
export async function bringContacts(
  trx: Trx,
  importId: string,
  author: SessionMember,
  contacts: readonly (NewContact & { print: string; lines: [Line, ...Line[]] })[],
): Promise<number> {
  const logged = await insertContacts(trx, contacts, 'together')
  await sql`
    insert into imported (record, record_id, import_id, fingerprint, row_print)
    select 'contact', id, ${importId}, decode(print, 'hex'), decode(row_print, 'hex')
    from jsonb_to_recordset(${JSON.stringify(
      contacts.map(({ id, print, lines: [{ rowPrint }] }) => ({ id, print, row_print: rowPrint })),
    )}::jsonb) as its (id uuid, print text, row_print text)`.execute(trx)
  await noteLines(
    trx,
    importId,
    contacts.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, contactId: id }))),
  )
  if (logged.size !== contacts.length) throw new Error(`contacts of ${author.id} were not new`)
  return logged.size
}

/** By which the rows of a file are known again, whatever is read of them the next time. */
export async function noteLines(
  trx: Trx,
  importId: string,
  lines: readonly (Line & { contactId: string })[],
): Promise<void> {
  await sql`
    insert into imported_lines (contact_id, print, row_print, import_id)
    select contact_id, decode(print, 'hex'), decode(row_print, 'hex'), ${importId}
    from jsonb_to_recordset(${JSON.stringify(
      lines.map(({ contactId, print, rowPrint }) => ({
        ...{ contact_id: contactId, print, row_print: rowPrint },
      })),
    )}::jsonb) as its (contact_id uuid, print text, row_print text)
    on conflict do nothing`.execute(trx)
}

type Noted = { record: 'institution' | 'person' | 'seat' | 'tenure'; record_id: string }

async function note(trx: Trx, importId: string, rows: readonly Noted[]): Promise<void> {
  await trx
    .insertInto('imported')
    .values(
      rows.map((row) => ({ ...row, import_id: importId, fingerprint: null, row_print: null })),
    )
    .execute()
}
