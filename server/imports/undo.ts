import type { App } from '../app-type.ts'
import type { Actor } from '../audit/store.ts'
import { refuseLess } from '../auth/as-before.ts'
import { findAwayMember } from '../auth/member-store.ts'
import type { SessionMember } from '../auth/session-store.ts'
import type { Trx } from '../db/database.ts'
import { problem } from '../errors.ts'
import type { ImportKind } from './rules.ts'
import { tellProgress } from './store.ts'
import {
  builtOn,
  lockBrought,
  markUndone,
  takeBackBrought,
  takeBackContacts,
  takeBackDirectory,
} from './undo-store.ts'

const together = 100
const progressMs = 1_000

interface Undo {
  app: App
  id: string
  kind: ImportKind
  member: SessionMember
  actor: Actor
  stopping: () => boolean
}

/** Takes an import back, whole: one transaction with its one audit row, or nothing. */
export async function undo(what: Undo): Promise<void> {
  const { app, member } = what
  try {
    const db = app.dbOf(member)
    app.facts.touch(await db.transaction().execute((trx) => takeBack(trx, what)))
  } catch (error) {
    // something refers to it that she may not see, or has just come to refer to it
    const isReferredTo = (error as { code?: string }).code === '23503'
    throw isReferredTo ? problem('import_built_on') : error
  }
}

async function takeBack(
  trx: Trx,
  { app, id, kind, member, actor, stopping }: Undo,
): Promise<string[]> {
  const contacts = await lockBrought(trx, id)
  if ((await builtOn(trx, id)).total > 0) throw problem('import_built_on')
  const touched = new Set<string>()
  let told = Date.now()
  for (let at = 0; at < contacts.length; at += together) {
    if (stopping()) throw problem('unavailable')
    const gone = await takeBackContacts(trx, contacts.slice(at, at + together))
    for (const institutionId of gone.flat()) touched.add(institutionId)
    if (Date.now() - told < progressMs) continue
    told = Date.now()
    await tellProgress(app.dbOf(member), id, at + gone.length)
  }
  const others = kind === 'directory' ? await takeBackDirectory(trx, id) : []
  if (kind === 'contacts') await takeBackBrought(trx, id)
  refuseLess(member, await findAwayMember(trx, member.id))
  await markUndone(trx, actor, id)
  return [...touched, ...others]
}
