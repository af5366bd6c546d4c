import { refusedAnswer } from '../asks/answers-store.ts'
import { mayEdit } from '../auth/policy.ts'
import { keepInReach } from '../auth/reach.ts'
import { partsAt, refKey } from '../history/said.ts'
import { type Editing, type Editor, isWritten } from '../merging/edit.ts'
import type { Clash, Said } from '../merging/rules.ts'
import { refusedTags } from '../tags/store.ts'
import type { ContactFacts } from './contract.ts'
import * as store from './edit-store.ts'
import { wholeFacts } from './facts.ts'
import { contactShape, factsOf, type SaidContact, saidOf } from './said.ts'

/** How contacts are edited, with everything logged in them. */
export const contactEditing: Editing<store.LockedContact> &
  Required<Pick<Editing<store.LockedContact>, 'remove'>> = {
  record: 'contact',
  shape: contactShape,
  lock: ({ trx, reads }, id) => store.lockContact(trx, id, reads),
  mayEdit: ({ member }, its) => mayEdit(member, its),
  check: ({ member }, said) => void wholeFacts(factsOf(said as SaidContact), member),
  write: async ({ trx, member, actor, keyring }, id, its, said, hash, action) => {
    const now = wholeFacts(factsOf(said as SaidContact), member)
    const field = now.sensitivity === 'restricted' ? 'readerIds' : 'countyFips'
    keepInReach(member, { ...its, ...now }, mayEdit, field)
    // what is brought back or decided says what somebody chose before
    const tags = isWritten(action) ? await refusedTags(trx, now.tags, its.tags) : undefined
    const refused = tags ?? (await refusedAnswer(trx, member, now))
    if (refused) throw refused
    const by = { actor, member, keyring }
    const receipt = await store.updateContact(trx, by, id, now, its, hash, action)
    return { receipt, touched: [...its.institutionIds, ...now.institutionIds] }
  },
  remove: async ({ trx, actor }, id, its) => {
    const version = await store.removeContact(trx, actor, id)
    return { receipt: { id, version, recordedAt: its.recordedAt }, touched: its.institutionIds }
  },
  parts: { base: readParts, placeOf },
}

/** What an edit says; saying nothing of it never opens a contact up, and takes no tag away. */
export function mineOf({ member }: Editor, body: ContactFacts) {
  return (base: Said): Said => {
    const { tags, ownKind, ...rest } = saidOf(wholeFacts(body, member), body)
    const said = {
      ...rest,
      tags: body.tags ? tags : base.tags,
      // of another kind it is no longer the one that it was
      ownKind: body.ownKind === undefined && body.kind === base.kind ? base.ownKind : ownKind,
    }
    const { sensitivity, readerIds } = base
    return body.sensitivity === undefined ? { ...said, sensitivity, readerIds } : said
  }
}

/** The base with its promises and next steps as they were read, where the edit says so: they change by themselves, too. */
async function readParts({ trx, keyring }: Editor, base: Said, mine: Said): Promise<Said> {
  const parts = mine as SaidContact
  const refs = (list: readonly { id: string; version?: number | undefined }[]) =>
    list.flatMap(({ id, version }) => (version === undefined ? [] : [{ id, version }]))
  const promises = await partsAt(trx, keyring, 'commitment', refs(parts.commitments))
  const steps = await partsAt(trx, keyring, 'follow_up', refs(parts.followUps))
  const read = (list: unknown, mineHas: readonly { id: string }[], at: Map<string, Said>) => {
    const found = new Map((list as Said[]).map((one) => [String(one.id), one]))
    for (const one of mineHas as { id: string; version?: number }[]) {
      const was = one.version && at.get(refKey({ id: one.id, version: one.version }))
      if (was) found.set(one.id, was)
    }
    return [...found.values()]
  }
  return {
    ...base,
    commitments: read(base.commitments, parts.commitments, promises),
    followUps: read(base.followUps, parts.followUps, steps),
  }
}

/** A promise or next step is decided as the record that it is. */
function placeOf({ field, kind }: Clash, _id: string, base: Said) {
  const [list, recordId, ...inner] = field.split('.')
  const record =
    list === 'commitments' ? 'commitment' : list === 'followUps' ? 'follow_up' : undefined
  if (!record || !recordId || (kind === 'field' && inner.length === 0)) return undefined
  const part = (base[list as string] as Said[] | undefined)?.find(({ id }) => id === recordId)
  const baseVersion = Number(part?.version ?? 1)
  return { record, recordId, field: inner.join('.'), baseVersion } as const
}
