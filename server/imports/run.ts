import { v7 as newId } from 'uuid'
import type { App } from '../app-type.ts'
import type { Actor } from '../audit/store.ts'
import { refuseLess } from '../auth/as-before.ts'
import { findAwayMember } from '../auth/member-store.ts'
import type { SessionMember } from '../auth/session-store.ts'
import { wholeFacts } from '../contacts/facts.ts'
import { newStoredFacts } from '../contacts/stored-facts.ts'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import { sectorOfKind } from '../institutions/rules.ts'
import type { DataKey } from '../sealed/data-key.ts'
import { factsHash } from '../writes.ts'
import { rememberMapping } from './around-store.ts'
import { sealPart } from './opened.ts'
import { inTurns } from './read/turns.ts'
import { rejectedRows } from './rejected.ts'
import {
  bringContacts,
  bringInstitution,
  bringPerson,
  isOnlyImport,
  noteLines,
} from './run-store.ts'
import { finishImport, tellProgress } from './store.ts'
import { shapeOf } from './understand/layout.ts'
import type { Resolved } from './understand/resolve.ts'
import type { ContactToWrite, Recognition } from './understand/sort-rows.ts'

/** So many contacts go in one statement: long enough to be quick, short enough to keep nobody waiting. */
const together = 100
const linesTogether = 1_000
const progressMs = 1_000
const waitMs = 500

export interface Run {
  app: App
  id: string
  member: SessionMember
  actor: Actor
  key: DataKey
  sealedKey: Buffer
  recognition: Recognition
  /** whether the server is about to stop */
  stopping: () => boolean
}

/**
 * Writes what a file brings in: all of it in one transaction with its one audit row, or nothing. The audit row comes
 * last, and so does the lock of the chain: nobody's commit waits for the rows before it.
 */
export async function run(what: Run, resolved: Resolved): Promise<void> {
  what.app.facts.touch(await inOrder(what, resolved))
}

/** Waits until no other import is under way, anywhere. */
async function inOrder(what: Run, resolved: Resolved): Promise<string[]> {
  const db = what.app.dbOf(what.member)
  for (;;) {
    if (what.stopping()) throw problem('unavailable')
    const touched = await db.transaction().execute(async (trx) => {
      if (!(await isOnlyImport(trx))) return undefined
      return write(trx, what, resolved)
    })
    if (touched) return touched
    await tellProgress(db, what.id, 0)
    await new Promise((go) => setTimeout(go, waitMs))
  }
}

async function write(trx: Trx, what: Run, resolved: Resolved): Promise<string[]> {
  const { id, actor, member, key, sealedKey } = what
  // it may have waited for others
  refuseLess(member, await findAwayMember(trx, member.id))
  await writeDirectory(trx, what, resolved)
  const counts = { ...resolved.counts }
  // another import may have brought the same in the meantime
  const known = await what.recognition.known(
    resolved.contacts.map(({ print }) => print),
    'facts',
  )
  const contacts = resolved.contacts.filter(({ print }) => !known.has(print))
  const { already } = resolved
  for (const { print, lines } of resolved.contacts) {
    const before = known.get(print)
    if (before) already.add(before, lines)
  }
  counts.known += resolved.contacts.length - contacts.length
  counts.new -= resolved.contacts.length - contacts.length
  await writeContacts(trx, what, contacts)
  for (let at = 0; at < already.lines.length; at += linesTogether)
    await noteLines(trx, id, already.lines.slice(at, at + linesTogether))
  for (const { use, layout, mapping, missing } of resolved.sheets)
    if (use && missing.length === 0)
      await rememberMapping(trx, shapeOf(layout.header, resolved.kind), mapping)
  const rejected = rejectedRows(resolved)
  const kept = rejected.rows.length > 0 && {
    rejected: await sealPart(key, 'rejected', rejected),
    sealedKey,
  }
  // or have taken a while itself
  refuseLess(member, await findAwayMember(trx, member.id))
  await finishImport(trx, actor, id, { kind: resolved.kind, counts }, kept || null)
  return [
    ...new Set([
      ...contacts.flatMap(({ row }) => row.facts.institutionIds),
      ...resolved.institutions.map((one) => one.id),
    ]),
  ]
}

async function writeDirectory(trx: Trx, { id, member }: Run, resolved: Resolved): Promise<void> {
  if (resolved.kind === 'contacts') {
    for (const { id: institutionId, name, kind, counties } of resolved.institutions) {
      const sector = sectorOfKind(kind)
      if (sector)
        await bringInstitution(trx, id, member.id, institutionId, { sector, kind, name, counties })
    }
    for (const { id: personId, name, title, institutionId } of resolved.people)
      await bringPerson(trx, id, member.id, personId, { name, seat: { institutionId, title } })
    return
  }
  const done = new Set<string>()
  const once = (recordId: string) => !done.has(recordId) && Boolean(done.add(recordId))
  for (const { institutionId, institution, people } of resolved.directory) {
    if (institution && once(institutionId))
      await bringInstitution(trx, id, member.id, institutionId, institution)
    for (const { id: personId, facts } of people)
      if (once(personId)) await bringPerson(trx, id, member.id, personId, facts)
  }
}

async function writeContacts(
  trx: Trx,
  { app, id, member, actor, stopping }: Run,
  contacts: readonly ContactToWrite[],
): Promise<void> {
  const turn = inTurns()
  let told = Date.now()
  for (let at = 0; at < contacts.length; at += together) {
    if (stopping()) throw problem('unavailable')
    const batch = []
    for (const { row, print, lines } of contacts.slice(at, at + together)) {
      await turn()
      const contactId = newId()
      const facts = wholeFacts(row.facts, member)
      const { stored, keys } = newStoredFacts(app.keyring, contactId, facts, factsHash(row.facts))
      const requestId = actor.requestId ?? id
      batch.push({ id: contactId, facts: stored, keys, author: member, requestId, print, lines })
    }
    await bringContacts(trx, id, member, batch)
    if (Date.now() - told < progressMs) continue
    told = Date.now()
    await tellProgress(app.dbOf(member), id, at + batch.length)
  }
}
