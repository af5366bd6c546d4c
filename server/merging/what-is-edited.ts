import { problem } from '../errors.ts'
import { type KeptRow, keptVersions, type NowRow, type SaidRow, saidNow } from '../history/store.ts'
import type { Editing, Editor, Locked } from './edit.ts'

/** A record that is edited, and what the edit was made from. */
interface Edited<Its extends Locked> {
  id: string
  its: Its
  now: NowRow
  /** its versions since the one that the edit was made from */
  past: readonly KeptRow[]
  /** undefined for a version that nobody can have read */
  baseRow: SaidRow | undefined
  /** of the record, from which on an edit is looked for that was made already */
  version: number
}

/**
 * The record that an edit of this id and version is an edit of. An entry of the directory that turned out to be another
 * one is edited there: what she read is the base, and where the survivor says something else it is somebody's to decide.
 * @throws 404 where she may not edit it
 */
export async function whatIsEdited<Its extends Locked>(
  editor: Editor,
  editing: Editing<Its>,
  read: { id: string; version: number },
): Promise<Edited<Its>> {
  const { trx } = editor
  const asked = await locked(editor, editing, read.id)
  const past = await keptVersions(trx, editing.record, { since: [read] })
  const now = await said(editor, editing, read.id)
  const baseRow =
    read.version === asked.version ? now : past.find((row) => row.version === read.version)
  const id = asked.mergedInto
  if (!id) return { id: read.id, its: asked, now, past, baseRow, version: read.version }
  return {
    id,
    its: await locked(editor, editing, id),
    now: await said(editor, editing, id),
    past: await keptVersions(trx, editing.record, { id }),
    baseRow,
    version: 0,
  }
}

async function locked<Its extends Locked>(editor: Editor, editing: Editing<Its>, id: string) {
  const its = await editing.lock(editor, id)
  if (!its || !editing.mayEdit(editor, its)) throw problem('not_found')
  return its
}

async function said<Its extends Locked>({ trx }: Editor, { record }: Editing<Its>, id: string) {
  const [now] = await saidNow(trx, record, [id])
  if (!now) throw problem('not_found')
  return now
}
