import type { BecauseText, NextText } from '../../../../server/reasons/rules.ts'

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
  'because.asked': 'We asked',
  'because.moved.event': 'The last time anything happened to it',
  'because.moved.contact': 'The last held contact with them',
  'because.record.adverse': 'A public record says otherwise',
} satisfies Record<BecauseText, string>

/** What would change a status. */
const next = {
  'next.freshness.ageing':
    'A held contact or an assessment before {day} keeps it fresh; else it turns “{becomes}” that day.',
  'next.freshness.stale':
    'A held contact or an assessment before {day} keeps it from turning “{becomes}” that day.',
  'next.freshness.expired':
    'A held contact before {day} keeps what we know from expiring that day.',
  'next.freshness.unassessed':
    'A held contact or an assessment before {day} keeps their word; else the assessment expires that day: “{becomes}”.',
  'next.assess.first': 'A first assessment gives them their word.',
  'next.assess.other': 'Any assessment other than “{given}” changes it at once.',
  'next.assess.again': 'A new assessment counts at once.',
  'next.contact.revives': 'A held contact makes the last assessment count again: “{becomes}”.',
  'next.county.expires':
    'On {day} the assessment of {name} expires; then the county is “{becomes}”. A held contact with them before that day keeps it.',
  'next.county.expire':
    'On {day} assessments expire, and the county turns “{becomes}” unless somebody meets or assesses them before.',
  'next.county.assess': 'An assessment of {name} gives the county its status.',
  'next.county.reassess': 'If {name} were assessed as “{given}”, the county would be “{becomes}”.',
  'next.county.freshness':
    'On {day} what we know here turns “{becomes}”, if nothing is logged before.',
  'next.county.due':
    'On {day} a promise of {name} is past its day; then the county is “{becomes}”.',
  'next.county.stalled':
    'On {day} a promise of {name} stalls; then the county is “{becomes}”. Progress or a held contact before that day keeps it going.',
  'next.county.older':
    'On {day} a verdict on {name} is more than two years old and no longer counts; then the county is “{becomes}”.',
  'next.county.several': 'On {day} several promises change; then the county is “{becomes}”.',
  'next.county.confirm':
    'A verdict on {name} waits. Once a second member confirms “{given}”, the county is “{becomes}”.',
  'next.county.verdict':
    'Once two members find the promise of {name} “{given}”, the county is “{becomes}”.',
  'next.county.revive':
    'Progress on the promise of {name}, or a held contact with them, makes the county “{becomes}”.',
  'next.county.ask': 'The first ask makes the county “{becomes}”.',
  'next.county.promise': 'A new promise makes the county “{becomes}”.',
  'next.commitment.due': 'On {day} its day has passed, and it is “{becomes}”.',
  'next.commitment.stalled':
    'On {day} it turns “{becomes}”, unless something happens to it or somebody meets them before.',
  'next.commitment.older':
    'From {day} on this verdict is more than two years old and no longer counts for the county.',
  'next.commitment.progress': 'A note of progress makes it “{becomes}”.',
  'next.commitment.confirm': 'Once a second member confirms, it is “{becomes}”.',
  'next.commitment.verdict':
    'A verdict, proposed with evidence and confirmed by a second member, decides it.',
  'next.commitment.reopen': 'Opening it again starts it over.',
} satisfies Record<NextText, string>

export const reasons = {
  ...because,
  ...next,
  'because.hidden': 'One entry you may not see',
  'reasons.entries': 'Because of these entries',
  'reasons.next': 'What would change it',
  'reasons.weight': 'weight {weight}',
  'reasons.more': '{count, plural, one {# more institution} other {# more institutions}}',
} satisfies Record<string, string>
