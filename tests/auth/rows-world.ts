import type pg from 'pg'
import { v7 as newId } from 'uuid'
import type { Guarded, Member } from '../../server/auth/policy.ts'
import { sensitivities } from '../../server/contacts/rules.ts'
import { institutionNamed, type TestApp, type TestMember } from '../setup/app.ts'

export const marshall = '01095'
export const mobile = '01097'

// biome-ignore format: one look
const parts = ['contact', 'commitment', 'event', 'milestone', 'file', 'assessment', 'ask', 'answer', 'followUp'] as const

/** A contact with everything that hangs on it; every id and every text of it says whose it is. */
export interface NotedRecord extends Guarded, Record<(typeof parts)[number], string> {
  /** in each of its texts */
  canary: string
}

export interface RowsWorld {
  me: Member
  /** me, signed in */
  member: TestMember
  other: string
  institution: string
  records: NotedRecord[]
}

/**
 * Notes of every kind that the policy tells apart: here and elsewhere, of my organization and another, of each
 * sensitivity, mine, with me as a named reader, and neither. I am at home in Marshall County.
 */
export async function noteEverything(server: TestApp): Promise<RowsWorld> {
  const mine = await server.signedIn('organizer')
  const other = await server.signedIn('organizer')
  const institution = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  const me = { id: mine.id, organizationId: mine.organizationId, roles: [], counties: [marshall] }
  const records = [marshall, mobile].flatMap((countyFips) =>
    [mine, other].flatMap(({ organizationId }) =>
      sensitivities.flatMap((sensitivity) =>
        ['author', 'reader', 'neither'].map((relation) => ({
          countyFips,
          organizationId,
          sensitivity,
          authorId: relation === 'author' ? me.id : other.id,
          readerIds: relation === 'reader' ? [me.id] : [],
          ...newIds(),
          canary: `canary-${newId()}`,
        })),
      ),
    ),
  )
  for (const record of records) await insert(server.superuser, record, institution, other.id)
  return { me, member: mine, other: other.id, institution, records }
}

/** An id for each part of a note. */
export function newIds(): Record<(typeof parts)[number], string> {
  return Object.fromEntries(parts.map((part) => [part, newId()])) as ReturnType<typeof newIds>
}

/**
 * Puts a note where another one stands, in its county and organization and as secret, and takes it from where it
 * stood before; nowhere when no place is given.
 */
export async function putNote(
  pool: pg.Pool,
  world: RowsWorld,
  note: NotedRecord,
  place?: NotedRecord,
): Promise<void> {
  // history is written once: only a superuser without its triggers takes it away
  await pool.query(withValues(away, { ...note }))
  if (!place) return
  const { countyFips, organizationId, sensitivity } = place
  await insert(
    pool,
    { ...note, countyFips, organizationId, sensitivity },
    world.institution,
    world.other,
  )
}

async function insert(pool: pg.Pool, one: NotedRecord, institution: string, doer: string) {
  const values = {
    ...one,
    institution,
    doer,
    reader: one.readerIds[0] ?? null,
  }
  await pool.query(withValues(statements, values))
}

function withValues(text: string, values: Record<string, unknown>): string {
  return text.replace(/(?<!:):(\w+)/g, (_, name) =>
    values[name] === null ? 'null' : `'${values[name]}'`,
  )
}

const away = `
  begin;
  set local session_replication_role = replica;
  delete from follow_ups where id = :followUp;
  delete from answers where id = :answer;
  delete from asks where id = :ask;
  delete from commitment_events where id = :event;
  delete from evidence_files where id = :file;
  delete from milestones where id = :milestone;
  delete from commitments where id = :commitment;
  delete from assessments where id = :assessment;
  delete from participants where contact_id = :contact;
  delete from contact_readers where contact_id = :contact;
  delete from contact_institutions where contact_id = :contact;
  delete from contacts where id = :contact;
  commit`

const guarded = ':countyFips, :sensitivity, :authorId, :organizationId'
const guards = 'county_fips, sensitivity, author_id, organization_id'
// restricted words stand where sealed ones do; as row-level security sees them there is no difference
const clear = `case when :sensitivity <> 'restricted' then :canary end`
const sealed = `case when :sensitivity = 'restricted' then convert_to(:canary, 'UTF8') end`
const statements = `
  begin;
  insert into contacts (${guards}, id, institution_id, kind, outcome, happened_on, language, facts_hash,
      notes, notes_sealed)
    values (${guarded}, :contact, :institution, 'visit', 'held', '2026-01-01', 'en', '', coalesce(${clear}, ''), ${sealed});
  insert into contact_institutions values (:contact, :institution, 1);
  insert into contact_readers select :contact, id from members where id = :reader;
  insert into participants values (:contact, 1, :doer, null, 'led');
  insert into assessments (id, contact_id, institution_id, value, assessed_on, author_id, basis, basis_sealed)
    values (:assessment, :contact, :institution, 3, '2026-01-01', :authorId, coalesce(${clear}, ''), ${sealed});
  insert into commitments (${guards}, id, contact_id, institution_id, made_on, evidence, text, text_sealed)
    values (${guarded}, :commitment, :contact, :institution, '2026-01-01', 'private', ${clear}, ${sealed});
  insert into milestones (id, commitment_id, author_id, text, text_sealed)
    values (:milestone, :commitment, :authorId, ${clear}, ${sealed});
  insert into evidence_files (id, commitment_id, type, size, facts_hash, author_id, name, content, name_sealed, content_sealed)
    values (:file, :commitment, 'application/pdf', 1, 'x', :authorId, ${clear}, convert_to(${clear}, 'UTF8'), ${sealed}, ${sealed});
  insert into commitment_events (id, commitment_id, kind, happened_on, author_id, file_id, note, words_sealed)
    values (:event, :commitment, 'progress', '2026-01-02', :authorId, :file, coalesce(${clear}, ''), ${sealed});
  insert into asks (${guards}, id, contact_id, institution_id, text, asked_on)
    values (${guarded}, :ask, :contact, :institution, ${clear}, '2026-01-01');
  insert into answers (id, ask_id, contact_id, answer, answered_on, author_id)
    values (:answer, :ask, :contact, 'yes', '2026-01-01', :authorId);
  insert into follow_ups (${guards}, id, contact_id, institution_id, due_on, assignee_id, text, text_sealed)
    values (${guarded}, :followUp, :contact, :institution, '2026-01-01', :doer, ${clear}, ${sealed});
  commit`
