import { becauseOfCommitment } from '../accountability/rules.ts'
import { latestInView } from '../assessments/rules.ts'
import type { Member } from '../auth/policy.ts'
import { openable } from '../counties/because-store.ts'
import type { FactsBook } from '../counties/facts-book.ts'
import { momentOf } from '../counties/moment.ts'
import type { Db } from '../db/database.ts'
import { weightInCounty } from '../institutions/rules.ts'
import { reasonsOf } from '../reasons/rules.ts'
import { entriesOf, toBecause, toNext } from '../reasons/wire.ts'
import type { Commitment } from './contract.ts'
import { commitmentOutlook } from './outlook.ts'

/** Why a commitment stands today where it stands, and what would change that, as far as the member may know. */
export async function whyOfCommitment(
  db: Db,
  book: FactsBook,
  member: Member,
  { id, institutionId }: { id: string; institutionId: string },
): Promise<Pick<Commitment, 'because' | 'next'>> {
  const institutions = await book.institutions()
  const facts = institutions.get(institutionId)
  const commitment = facts?.commitments.find((one) => one.id === id)
  if (!facts || !commitment) return { because: [], next: [] }
  const when = momentOf({})
  const lastHeld = latestInView(facts.heldContacts, when)
  const reason = reasonsOf(institutionId, weightInCounty(facts.scope, facts.influence))
  const because = becauseOfCommitment(commitment, lastHeld, when, reason)
  const next = commitmentOutlook(commitment, lastHeld, when)
  const entries = await openable(db, member, [...because, ...entriesOf(next)])
  return {
    because: because.map((one) => toBecause(one, institutions, entries)),
    next: toNext(next, institutions, entries),
  }
}
