import { mayEdit, sees } from '../auth/policy.ts'
import { keepInReach } from '../auth/reach.ts'
import type { SessionMember } from '../auth/session-store.ts'
import { type Sensitivity, sensitivities } from '../contacts/rules.ts'
import type { Day } from '../days.ts'
import { sealPast } from '../history/said.ts'
import type { Editing } from '../merging/edit.ts'
import type { Said, Shape } from '../merging/rules.ts'
import { DataKey } from '../sealed/data-key.ts'
import { keyOf } from '../sealed/store.ts'
import { sensitivityOfBonds } from './bonds-store.ts'
import type { FollowUpFacts } from './contract.ts'
import type { SnoozeReason } from './rules.ts'
import * as store from './store.ts'

/** A next step as its versions say it; no text where that is erased. */
export interface SaidFollowUp extends Said {
  countyFips: string
  contactId: string | null
  commitmentId: string | null
  institutionId: string | null
  askId: string | null
  text: string | null | undefined
  dueOn: Day
  assigneeId: string
  sensitivity: Sensitivity
  done: boolean
  doneContactId: string | null
  snoozeReason: SnoozeReason | null
}

const shape = {
  countyFips: 'value',
  contactId: 'value',
  commitmentId: 'value',
  institutionId: 'value',
  askId: 'value',
  text: { text: 2_000, mayBeEmpty: false },
  dueOn: 'value',
  assigneeId: 'value',
  sensitivity: { strictest: sensitivities },
  done: 'value',
  doneContactId: 'value',
  snoozeReason: 'value',
} as const satisfies Shape

type Its = NonNullable<Awaited<ReturnType<typeof store.lockFollowUp>>>

export const followUpEditing: Editing<Its> & Required<Pick<Editing<Its>, 'remove'>> = {
  record: 'follow_up',
  shape,
  lock: ({ trx, reads }, id) => store.lockFollowUp(trx, id, reads),
  // whoever has to do it, too
  mayEdit: ({ member }, its) => mayEdit(member, its.guarded) || its.assigneeId === member.id,
  check: () => {},
  write: async ({ trx, member, actor, keyring }, id, its, said, hash, action) => {
    const now = said as SaidFollowUp
    await sensitivityOfBonds(trx, member, now, its)
    const columns = columnsOf(now)
    const { county_fips: countyFips, sensitivity, assignee_id } = columns
    const after = { ...its.guarded, countyFips, sensitivity, readerIds: [assignee_id] }
    if (assignee_id !== member.id) keepInReach(member, after, sees, 'assigneeId')
    const touchesSeal = sensitivity === 'restricted' || its.textSealed
    const key = touchesSeal ? await keyOf(trx, keyring, 'follow_up', id) : new DataKey(id)
    const words = { text: now.text ?? undefined, sensitivity, hash }
    const row = {
      ...columns,
      ...store.wordsOf(key, its.version + 1, words, its),
      ...doneColumns(now.done, its.doneAt, member),
      removed_at: null,
    }
    const receipt = await store.updateFollowUp(trx, actor, id, row, action)
    if (sensitivity === 'restricted' && its.sensitivity !== 'restricted') {
      await sealPast(trx, key, 'follow_up')
    }
    return { receipt, touched: [] }
  },
  remove: async ({ trx, actor }, id, { version, recordedAt }) => {
    await store.takeBackFollowUp(trx, actor, id)
    return { receipt: { id, version, recordedAt }, touched: [] }
  },
}

/** What facts say. @param base what it said where they are silent: what is sealed need not be opened to be done */
export function saidOf(
  facts: FollowUpFacts,
  member: SessionMember,
  base: Partial<Said> & { sensitivity: Sensitivity },
): SaidFollowUp {
  const { doneContactId = base.doneContactId, snoozeReason = base.snoozeReason } = facts
  const done = facts.done ?? false
  return {
    countyFips: facts.countyFips,
    contactId: facts.contactId ?? null,
    commitmentId: facts.commitmentId ?? null,
    institutionId: facts.institutionId ?? null,
    askId: facts.askId ?? null,
    text: facts.text?.trim() ?? (base.text as string | null | undefined),
    dueOn: facts.dueOn,
    assigneeId: facts.assigneeId ?? member.id,
    sensitivity: facts.sensitivity ?? base.sensitivity,
    done,
    doneContactId: (done && (doneContactId as string | null | undefined)) || null,
    snoozeReason: (snoozeReason as SnoozeReason | null | undefined) ?? null,
  }
}

export function columnsOf(said: SaidFollowUp) {
  return {
    contact_id: said.contactId,
    commitment_id: said.commitmentId,
    institution_id: said.institutionId,
    ask_id: said.askId,
    county_fips: said.countyFips,
    sensitivity: said.sensitivity,
    due_on: said.dueOn,
    assignee_id: said.assigneeId,
    // of versions from before there was such a thing, too
    done_contact_id: (said.done && said.doneContactId) || null,
    snooze_reason: said.snoozeReason ?? null,
  }
}

/** Done now by whoever says so; done before stays as it was; not done (any more) is empty. */
export function doneColumns(done: boolean, doneAt: string | null, member: SessionMember) {
  if (!done) return { done_at: null, done_by: null }
  return doneAt ? {} : { done_at: new Date().toISOString(), done_by: member.id }
}
