export const about = {
  'about.what': 'What it is for',
  'about.what.1':
    'Condado (Spanish for county) is where the coalition keeps track of its work in the 67 counties of Alabama: whom we met, where they stand, what we asked, what they promised, and what came of it.',
  'about.what.2':
    'No colour without a reason: open a county or an institution, and under “Why” stand the very entries that made it so, with their days.',

  'about.alliance':
    'After a contact, a member says where an institution stands. The latest word counts.',
  'about.alliance.contested':
    'Only counties: allies and opponents each hold at least a third of the weight',
  'about.alliance.not_assessed': 'Nobody has said where they stand, or it is too long ago to count',
  'about.alliance.never':
    'Hatched: none of us has ever been there. That is not the same as neutral',
  'about.freshness':
    'The colour fades with the days since the last assessment or the last contact that was held. Calls nobody answered and meetings that were refused or called off do not freshen it.',
  'about.freshness.fresh': 'Up to {days} days',
  'about.freshness.ageing': 'Up to {days} days',
  'about.freshness.stale': 'Up to {days} days',
  'about.freshness.expired': 'More than {days} days: it no longer counts',
  'about.county': 'How a county gets its colour',
  'about.county.1':
    'All institutions in the county that somebody has assessed have a voice. A key seat, like the sheriff, weighs three times as much as an ordinary one; whoever serves this county alone weighs twice as much as whoever serves several.',
  'about.county.2':
    'The county takes the middle of these voices by weight, in doubt the more cautious one. Statewide offices count in no single county.',

  'about.accountability':
    'No software calls a promise broken. One member proposes the verdict with evidence, and a second one confirms it. Verdicts count for two years.',
  'about.accountability.mixed': 'Some promises were kept, others broken',
  'about.accountability.broken': 'Two members confirmed that a promise was broken',
  'about.accountability.due':
    'The day of a promise has passed, a verdict waits for its second member, or nothing has moved for 180 days',
  'about.accountability.in_the_works': 'Promised, and the day has not come yet',
  'about.accountability.kept': 'Two members confirmed that promises were kept, at least in part',
  'about.accountability.asked':
    'We asked; there is no promise, or only ones that lapsed, that we withdrew or that are long past',
  'about.accountability.never_asked': 'We have never asked for anything',
  'about.contradiction':
    'We count them as an ally, and the public record says otherwise: an agreement with ICE that has not ended',
  'about.rulesVersion':
    'These are the rules, version {version}. With them every past day can be computed again.',

  'about.safety': 'Safety',
  'about.never': 'Never write down',
  'about.never.1':
    'Names, phone numbers, addresses or birth dates of community members. Write “a mother of two”.',
  'about.never.2': 'Anybody’s immigration status, or what lets others guess it.',
  'about.never.3': 'Who from the community came to a meeting, and where people live, work or pray.',
  'about.never.4': 'Anything you would not want read aloud in court.',
  'about.kept': 'What the server keeps',
  'about.kept.1':
    'Contacts with institutions, assessments, promises, next steps, the directory, and the accounts of members.',
  'about.kept.2': 'A log of who changed which record and when, never what the record says.',
  'about.kept.3':
    'No other company sees anything: no map service, no fonts, no statistics from elsewhere.',
  'about.kept.4':
    'Servers can be seized and records subpoenaed. What was never written down cannot be taken.',
  'about.roles': 'Who sees what',
  'about.roles.restricted':
    'A restricted note is open only to whoever wrote it and the readers named there. What you may not see looks as if it did not exist.',

  'about.sources': 'Where the data comes from',
  'about.sources.text':
    'Public sources, as they stood on the day shown. Officials and agreements change: check before you rely on a name. The elections of November 3, 2026 are in none of these lists yet.',
  'about.source.title': 'Source',
  'about.source.publisher': 'Publisher',
  'about.source.licence': 'Licence',
  'about.source.vintage': 'As of',
  'about.attributions': 'With thanks to',
  'about.attributions.changed':
    'All three were filtered to Alabama and matched to its counties. Their licence:',
  'about.software': 'Software',
  'about.software.text':
    'Condado is free software under the GNU Affero General Public License, version 3 or later: your admin gives you its source on request. It stands on the work of others:',
  'about.version': 'Version {version}',
} satisfies Record<string, string>
