import { askVisibleTo } from '../asks/store.ts'
import type { Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import { type Sensitivity, sensitivities } from '../contacts/rules.ts'
import type { Trx } from '../db/database.ts'
import { badField } from '../errors.ts'

/** What a follow-up hangs on, besides an institution. */
export interface Bonds {
  contactId?: string | null | undefined
  commitmentId?: string | null | undefined
  askId?: string | null | undefined
  /** the contact that did it */
  doneContactId?: string | null | undefined
}

/**
 * The sensitivity of what a follow-up gets bound to, the strictest of them.
 * @param before what it was bound to: whoever does a follow-up need not see where it comes from
 * @throws 400 for a record that the member may not see, as for one that does not exist
 */
export async function sensitivityOfBonds(
  trx: Trx,
  member: Member,
  { contactId, commitmentId, askId, doneContactId }: Bonds,
  before: Bonds = {},
): Promise<Sensitivity> {
  const found: Sensitivity[] = []
  const contacts = { contactId, doneContactId }
  for (const [field, id] of Object.entries(contacts)) {
    if (!id || id === before[field as keyof typeof contacts]) continue
    const contact = await trx
      .selectFrom('contacts as c')
      .where('c.id', '=', id)
      .where('c.removed_at', 'is', null)
      .where(visibleTo(member, 'c', 'c.id'))
      .select('c.sensitivity')
      .executeTakeFirst()
    if (!contact) throw badField(field, 'There is no such contact')
    found.push(contact.sensitivity)
  }
  if (commitmentId && commitmentId !== before.commitmentId) {
    const commitment = await trx
      .selectFrom('commitments as k')
      .where('k.id', '=', commitmentId)
      .where('k.removed_at', 'is', null)
      .where(visibleTo(member, 'k', 'k.contact_id'))
      .select('k.sensitivity')
      .executeTakeFirst()
    if (!commitment) throw badField('commitmentId', 'There is no such commitment')
    found.push(commitment.sensitivity)
  }
  if (askId && askId !== before.askId) {
    const ask = await trx
      .selectFrom('asks as a')
      .where('a.id', '=', askId)
      .where('a.removed_at', 'is', null)
      .where(askVisibleTo(member, 'a'))
      .select('a.sensitivity')
      .executeTakeFirst()
    if (!ask) throw badField('askId', 'There is no such ask')
    found.push(ask.sensitivity)
  }
  return sensitivities.findLast((one) => found.includes(one)) ?? 'shared'
}
