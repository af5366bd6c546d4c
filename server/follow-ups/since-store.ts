import { sql } from 'kysely'
import type { Member } from '../auth/policy.ts'
import { visibleTo } from '../auth/visible.ts'
import type { Db } from '../db/database.ts'
import { contactSince, type HeldContact } from './rules.ts'
import type { FollowUpRow } from './store.ts'

/** More contacts than any page of next steps has to be compared with. */
const atMost = 2_000

/**
 * Which of these open next steps a contact may have done already.
 * @returns what tells it of each; no contact that is restricted, and none that the member does not see
 */
export async function contactsSince(
  db: Db,
  member: Member,
  steps: readonly FollowUpRow[],
): Promise<(step: FollowUpRow) => ReturnType<typeof contactSince>> {
  const open = steps.filter(({ doneAt, aboutInstitutionId }) => !doneAt && aboutInstitutionId)
  if (open.length === 0) return () => null
  const about = [...new Set(open.map(({ aboutInstitutionId }) => aboutInstitutionId as string))]
  const since = open.map(({ changedAt }) => changedAt).sort()[0] as string
  const { rows } = await sql<HeldContact>`
    select c.id, c.happened_on as "happenedOn", c.recorded_at as "recordedAt",
      array_agg(ci.institution_id) as "institutionIds"
    from contacts c join contact_institutions ci on ci.contact_id = c.id
    where ci.institution_id = any(${about}::uuid[]) and c.outcome = 'held' and c.removed_at is null
      and c.sensitivity <> 'restricted' and c.recorded_at > ${since} and ${visibleTo(member, 'c', 'c.id')}
    group by c.id order by c.happened_on desc, c.id desc limit ${atMost}`.execute(db)
  return (step) =>
    step.doneAt ? null : contactSince({ ...step, institutionId: step.aboutInstitutionId }, rows)
}
