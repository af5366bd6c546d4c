import type { Cause } from '../../../../server/moves/rules.ts'

/** What the rule says: tsc knows when one is missing. */
const causes = {
  'moves.cause.refreshed': 'Held contact: the earlier assessment counts again',
  'moves.cause.resumed': 'Something happened again after a long silence',
  'moves.cause.expired': 'Only time passed: this is too old to count now',
  'moves.cause.past_due': 'Only time passed: the day came and went',
  'moves.cause.stalled': 'Only time passed: nothing happened for more than 180 days',
  'moves.cause.too_old': 'Only time passed: a verdict counts for two years',
  'moves.cause.passed': 'Only time passed',
  'moves.cause.taken_back': 'An entry that was known then has been taken back',
} satisfies Record<`moves.cause.${Exclude<Cause, 'entered'>}`, string>

export const moves = {
  ...causes,
  'moves.lead':
    'Counties that stand differently on {to} than on {from}, and the entries behind it.',
  'moves.since': 'Since',
  'moves.period.month': 'This month',
  'moves.period.quarter': 'This quarter',
  'moves.period.year': 'This year',
  'moves.filters': 'Until when, where, and how to look back',
  'moves.until': 'Until',
  'moves.sector': 'Sector',
  'moves.region': 'Region',
  'moves.print': 'Print',
  'moves.count':
    '{count, plural, =0 {No county moved} one {# county moved} other {# counties moved}}',
  'moves.counties': '{count, plural, one {# county} other {# counties}}',
  'moves.improved': 'Improved',
  'moves.worsened': 'Got worse',
  'moves.changed': 'Changed',
  'moves.to': 'to',
  'moves.onlyTime': 'Nothing was entered. Only time passed.',
  'moves.entered': 'Entries were added.',
  'moves.before': 'Before:',
  'moves.countsAgain': 'Counts again:',
  'moves.promised': 'promised',
  'moves.moreReasons': '{count, plural, one {# more reason} other {# more reasons}}',
  'moves.empty': 'Nothing moved between these two days',
  'moves.empty.hint':
    'A county moves when an assessment, an ask, a promise or a verdict is entered, or when one grows too old to count. Choose an earlier day, another region or all sectors.',
  'moves.all': 'All',
} satisfies Record<string, string>
