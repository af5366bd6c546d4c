import { snoozeReasons } from '../follow-ups/rules.ts'
import { Dice } from './dice.ts'
import type { World } from './world.ts'

/**
 * What became of the next steps: some were put off, and of those that are done most were done in the next contact there
 * that both of its people see.
 */
export function addFollowThrough({ rows, today }: World): void {
  const dice = new Dice('follow-through')
  for (const step of rows.follow_ups) {
    const dueOn = String(step.due_on)
    if (dueOn < today ? dice.happens(0.5) : dice.happens(0.12)) {
      step.snooze_reason = dice.one(snoozeReasons)
    }
    if (!step.done_at || !dice.happens(0.7)) continue
    const did = rows.contacts.find(
      (one) =>
        one.institution_id === step.institution_id &&
        one.outcome === 'held' &&
        one.sensitivity === 'shared' &&
        one.id !== step.contact_id &&
        String(one.recorded_at) > String(step.recorded_at) &&
        String(one.recorded_at) <= String(step.done_at),
    )
    if (did) step.done_contact_id = did.id
  }
}
