import type { ReportNeed } from '../../../../server/digest/rules.ts'

const needs = {
  'digest.report.begin': 'to begin with',
  'digest.report.review': 'waits for your review',
  'digest.report.mend': 'sent back, to be mended',
  'digest.report.finish': 'reviewed, to be finished',
} satisfies Record<`digest.report.${ReportNeed}`, string>

export const digest = {
  ...needs,
  'digest.title': 'Digest of the week',
  'digest.lead.home': 'What happened in your counties, and what waits for you.',
  'digest.lead.state': 'What happened in Alabama, and what waits for you.',
  'digest.open.only':
    'Nothing restricted is counted here, not even yours. Entries that come in late are counted in the week in which they happened.',
  'digest.running': 'This week so far',
  'digest.before': 'The week before',
  'digest.after': 'The week after',
  'digest.weeks': 'Weeks',
  'digest.waiting': 'What waits for you',
  'digest.waiting.today': 'As of today.',
  'digest.waiting.none': 'Nothing waits for you.',
  'digest.waiting.unknown':
    'What waited for you back then is kept nowhere. What waits today is in the digest of the last week.',
  'digest.steps': 'Your next steps',
  'digest.promises': 'Promises you recorded, with a day',
  'digest.overdue': '{count, plural, one {# overdue} other {# overdue}}',
  'digest.soon': '{count, plural, one {# more due within 7 days} other {# more due within 7 days}}',
  'digest.soon.alone': '{count, plural, one {# due within 7 days} other {# due within 7 days}}',
  'digest.first': 'The first of them',
  'digest.toFollowUps': 'To my follow-ups',
  'digest.toPromises': 'To the promises',
  'digest.decide': 'To decide and confirm',
  'digest.conflicts':
    '{count, plural, one {# entry that two people changed at the same time} other {# entries that two people changed at the same time}}',
  'digest.verdicts':
    '{count, plural, one {# verdict that a second member has to confirm} other {# verdicts that a second member has to confirm}}',
  'digest.entries':
    '{count, plural, one {# entry from your phone that waits for your word} other {# entries from your phone that wait for your word}}',
  'digest.reports': 'Reports',
  'digest.quiet': 'Counties going quiet',
  'digest.quiet.on': 'on {day}',
  'digest.moved': 'What moved on the map',
  'digest.moved.none': 'No county stands differently at the end of the week.',
  'digest.moved.why': 'Which entries are behind it',
  'digest.to': 'to',
  'digest.contacts': 'Contacts',
  'digest.contacts.none': 'No contact was logged for this week.',
  'digest.contacts.total':
    '{count, plural, one {# contact} other {# contacts}}, {held} of them held',
  'digest.contacts.one': '1 contact, held',
  'digest.byMember': 'By whom',
  'digest.byCounty': 'Where',
  'digest.latest': 'The latest of them',
  'digest.logged': '{name}, {county} County',
  'digest.commitments': 'New promises',
  'digest.commitments.none': 'No promise was recorded.',
  'digest.due': 'due {day}',
  'digest.verdictsDone': 'Verdicts',
  'digest.verdictsDone.none': 'No verdict was confirmed.',
  'digest.more': '{count, plural, one {and # more} other {and # more}}',
} satisfies Record<string, string>
