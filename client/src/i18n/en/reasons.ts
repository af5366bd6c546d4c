import type { BecauseText } from '../../../../server/reasons/rules.ts'

/** What the rules say: tsc knows when one is missing. */
const because = {
  'because.assessed.active_ally': 'Assessed as an active ally',
  'because.assessed.ally': 'Assessed as an ally',
  'because.assessed.neutral': 'Assessed as neutral',
  'because.assessed.unsupportive': 'Assessed as unsupportive',
  'because.assessed.opponent': 'Assessed as an opponent',
  'because.latest.assessment': 'The latest word on them is this assessment',
  'because.latest.contact': 'The latest word from them is this contact',
  'because.expired.assessment': 'The last assessment is too old to count',
  'because.expired.contact': 'The last contact is too old for the assessment to count',
  'because.commitment.open': 'Promised, not begun yet',
  'because.commitment.in_progress': 'Promised and under way',
  'because.commitment.due': 'The day it was promised for has passed',
  'because.commitment.stalled': 'Nothing has moved for more than 180 days',
  'because.commitment.kept': 'Promised and kept',
  'because.commitment.partly_kept': 'Promised and kept in part',
  'because.commitment.broken': 'Promised and broken',
  'because.commitment.lapsed': 'The promise lapsed: who made it left, or events overtook it',
  'because.commitment.withdrawn': 'We withdrew it and no longer ask for it',
  'because.commitment.verdict_waiting': 'A verdict waits for a second member',
  'because.commitment.older': 'The verdict is more than two years old',
  'because.event.progress': 'Progress was noted',
  'because.event.reopened': 'It was opened again',
  'because.event.verdict_proposed': 'A member proposed a verdict',
  'because.event.lapsed': 'It was marked as lapsed',
  'because.event.withdrawn': 'One of us withdrew it',
  'because.event.confirmed.kept': 'Two members confirmed: kept',
  'because.event.confirmed.partly_kept': 'Two members confirmed: kept in part',
  'because.event.confirmed.broken': 'Two members confirmed: broken',
  'because.asked': 'We asked; nothing was promised yet',
  'because.record.adverse': 'A public record says otherwise',
} satisfies Record<BecauseText, string>

export const reasons = {
  ...because,
  'reasons.hidden': 'Counts, but is not yours to open',
} satisfies Record<string, string>
