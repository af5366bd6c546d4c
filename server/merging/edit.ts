import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { type Actor, audit } from '../audit/store.ts'
import type { SessionMember } from '../auth/session-store.ts'
import { actorOf } from '../auth/sessions.ts'
import { type KeptConflict, keepConflicts } from '../conflicts/store.ts'
import type { Receipt } from '../contract.ts'
import type { Trx } from '../db/database.ts'
import { led } from '../duplicates/rules.ts'
import { ProblemError, problem } from '../errors.ts'
import type { VersionedRecord } from '../history/rules.ts'
import { wholeSaid } from '../history/said.ts'
import type { Keyring } from '../sealed/keyring.ts'
import { ownVersions } from '../writes.ts'
import { keepApart } from './apart-rules.ts'
import { madeAlready } from './made-already.ts'
import { merge } from './merge-rules.ts'
import { laidOver, type Step } from './own-rules.ts'
import { ownSteps } from './own-steps.ts'
import type { Clash, Merged, Said, Shape, Three } from './rules.ts'
import { whatIsEdited } from './what-is-edited.ts'
import { writtenUnder } from './written-under.ts'

/** Who edits, in which transaction. */
export interface Editor {
  trx: Trx
  member: SessionMember
  actor: Actor
  keyring: Keyring
  /** versions that she made herself and had not read: this edit was made after them, on the same phone */
  own: readonly number[]
  /** ids of entries of the directory that others stand for now */
  survivors: ReadonlyMap<string, string>
  /** looks at records and changes none: nobody waits for her */
  reads?: true
}

export function editorOf(app: App, request: FastifyRequest, trx: Trx): Editor {
  return {
    trx,
    member: request.member,
    actor: actorOf(request),
    keyring: app.keyring,
    own: ownVersions(request),
    survivors: request.survivors,
  }
}

/** A record as an edit finds it, locked until the transaction ends. */
export interface Locked {
  version: number
  recordedAt: string
  removed: boolean
  /** of an entry of the directory: the one that it turned out to be */
  mergedInto?: string | null
}

/** A write, and the institutions whose statuses it may change. */
export interface Written {
  receipt: Receipt
  touched: readonly string[]
}

/** One kind of record that people edit. */
export interface Editing<Its extends Locked = Locked> {
  record: VersionedRecord
  shape: Shape
  /** locked unless she only reads; undefined where she may not see it */
  lock(editor: Editor, id: string): Promise<Its | undefined>
  /** @throws 403 where it is no secret that it exists */
  mayEdit(editor: Editor, its: Its): boolean
  /** @throws 400 where fields do not fit together */
  check(editor: Editor, said: Said): void
  write(
    editor: Editor,
    id: string,
    its: Its,
    said: Said,
    hash: Buffer,
    action: EditAction,
  ): Promise<Written>
  remove?(editor: Editor, id: string, its: Its): Promise<Written>
  /** what a contact holds that is a record of its own: the base of each part, and where its clashes belong */
  parts?: {
    base: (editor: Editor, base: Said, mine: Said) => Promise<Said>
    placeOf: (clash: Clash, id: string, base: Said) => Place | undefined
  }
}
export interface Place {
  record: VersionedRecord
  recordId: string
  field: string
  baseVersion: number
}

/** What the log says of an edit: made on the version that is stored, or on an older one; decided; brought back. */
export type EditAction =
  | 'edited'
  | 'merged'
  | 'conflict_decided'
  | 'restored'
  | 'duplicate_merged'
  | 'duplicate_undone'

/** Whether somebody has written it now, rather than chosen among what was written before. */
export function isWritten(action: EditAction): boolean {
  return action === 'edited' || action === 'merged'
}

/** An edit as it comes in, from the version it was made from. */
export interface Incoming {
  id: string
  version: number
  hash: Buffer
  /** what it says; of fields it is silent about, what the base said */
  mine: (base: Said) => Said
}

/**
 * An edit of the version that is stored, or of an older one: then what both sides changed is merged, and what they
 * changed differently is kept as conflicts for somebody to decide.
 * @returns the receipt; of an edit that was made already the same again
 * @throws 404, and 412 for a version that nobody can have read
 */
export async function editRecord<Its extends Locked>(
  editor: Editor,
  editing: Editing<Its>,
  { hash, mine: mineOf, ...read }: Incoming,
): Promise<Written> {
  const { trx, keyring, member } = editor
  const { id, its, now, past, baseRow, version } = await whatIsEdited(editor, editing, read)
  const again = await madeAlready(editor, now, past, version, hash)
  if (again) return { receipt: receiptOf(id, its, again.conflicts), touched: [] }

  if (!baseRow) throw problem('stale_version')
  const rows = its.removed ? [baseRow] : [baseRow, now]
  const whole = await wholeSaid(trx, keyring, editing.record, rows)
  const [base = {}, theirs = {}] = whole.map((said) => asNow(editor, said))
  const mine = mineOf(base)
  editing.check(editor, mine)
  const leaving = { memberId: member.id, hash, guards: writtenUnder(editing.shape, baseRow, mine) }
  if (its.removed) {
    const kept = await keepConflicts(trx, keyring, leaving, [
      conflictOf(editing, id, version, { field: '', kind: 'edit_of_removed', value: mine }),
    ])
    await audit(trx, editor.actor, 'edit_kept', editing.record, id)
    return { receipt: receiptOf(id, its, kept), touched: [] }
  }
  const known = editing.parts ? asNow(editor, await editing.parts.base(editor, base, mine)) : base
  const steps = id === read.id ? await ownSteps(editor, editing.record, now, past) : []
  const merged = mergedOrApart(editor, editing, { base: known, mine, theirs }, steps)
  const isMerged = merged.taken.length > 0 || merged.clashes.length > 0
  const said = { ...beyond(editing.shape, mine), ...merged.said }
  const action = isMerged ? 'merged' : 'edited'
  const { receipt, touched } = await editing.write(editor, id, its, said, hash, action)
  const kept = await keepConflicts(
    trx,
    keyring,
    leaving,
    merged.clashes.map((clash) => conflictOf(editing, id, version, clash, known)),
  )
  return {
    receipt: {
      ...receipt,
      ...(isMerged ? { merged: merged.taken } : {}),
      ...(kept.length > 0 ? { conflicts: kept.map(toKept) } : {}),
    },
    touched,
  }
}

/** What a version said, in the ids of today. */
export function asNow({ survivors }: Editor, said: Said): Said {
  return survivors.size > 0 ? (led(said, survivors) as Said) : said
}

/** Whether she may edit it, where it is no error when she may not. */
export function mayEditIt<Its extends Locked>(
  editor: Editor,
  editing: Editing<Its>,
  its: Its,
): boolean {
  try {
    return editing.mayEdit(editor, its)
  } catch (error) {
    if (error instanceof ProblemError) return false
    throw error
  }
}

/** What fits together after merging, or else as it is stored, with every change of the edit beside it. */
function mergedOrApart<Its extends Locked>(
  editor: Editor,
  editing: Editing<Its>,
  { base, mine, theirs }: Three<Said>,
  steps: readonly Step[],
): Merged {
  const merged = laidOver(editing.shape, merge(editing.shape, base, mine, theirs), steps)
  try {
    editing.check(editor, merged.said)
    return merged
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return keepApart(editing.shape, base, mine, theirs)
  }
}

/** What an edit brings that is no field of the record, such as the seat that a person takes. */
function beyond(shape: Shape, mine: Said): Said {
  return Object.fromEntries(Object.entries(mine).filter(([field]) => !Object.hasOwn(shape, field)))
}

export function conflictOf<Its extends Locked>(
  editing: Editing<Its>,
  id: string,
  baseVersion: number,
  clash: Clash,
  base: Said = {},
) {
  const own = editing.parts?.placeOf(clash, id, base)
  const { field, kind, value } = clash
  return { kind, value, ...(own ?? { record: editing.record, recordId: id, field, baseVersion }) }
}

export function receiptOf(id: string, its: Locked, kept: readonly KeptConflict[]): Receipt {
  return {
    id,
    version: its.version,
    recordedAt: its.recordedAt,
    ...(kept.length > 0 ? { conflicts: kept.map(toKept) } : {}),
  }
}

function toKept({ id, record, recordId, field }: KeptConflict) {
  return { id, record, recordId, field }
}
