export const commitments = {
  'commitments.due': 'Due {day}',
  'commitments.noDue': 'No due date',

  'commitments.title': 'Promise',
  'commitments.by': 'Promised by',
  'commitments.made': 'Promised on',
  'commitments.contact': 'See the contact',
  'commitments.dueOn': 'Due',
  'commitments.evidence': 'How we know',
  'commitments.seenBy': 'Who may see it',
  'commitments.loggedBy': 'Logged by',
  'commitments.history': 'What happened since',
  'commitments.verdict': 'How did it end?',
  'commitments.note': 'What happened?',
  'commitments.proof': 'What proves it?',
  'commitments.when': 'When?',
  'commitments.confirm': 'Confirm: {verdict}',
  'commitments.waiting': '{name} proposes: {verdict}',
  'commitments.waiting.own':
    'You proposed this, so another lead or a member of the leadership has to confirm it.',
  'commitments.waiting.other': 'A lead or a member of the leadership has to confirm it.',

  'commitments.why.open': 'Nothing has happened yet; it is due {day}.',
  'commitments.why.openNoDue': 'Nothing has happened yet since it was promised on {day}.',
  'commitments.why.reopened': '{name} opened it again on {day}.',
  'commitments.why.inProgress': '{name} noted progress on {day}.',
  'commitments.why.due': 'It was due {day}, and nobody has said yet how it ended.',
  'commitments.why.waiting':
    '{name} proposed “{verdict}” on {day}; it counts once a second member confirms it.',
  'commitments.why.stalled': 'Nothing has moved for more than 180 days.',
  'commitments.why.lapsed':
    '{name} marked it as lapsed on {day}. It counts as neither kept nor broken.',
  'commitments.why.withdrawn': 'We withdrew it: {name} did so on {day}. It is no longer asked for.',
  'commitments.why.confirmed': '{proposer} proposed it and {name} confirmed it on {day}.',

  'commitments.why': 'Why?',
  'commitments.why.rule':
    'The last confirmed verdict, lapse, withdrawal or reopening decides. While it is open, it is due when its day has passed or a verdict waits, and stalled after 180 days without an event or a held contact.',

  'commitments.event.promised': 'Promised',
  'commitments.event.progress': 'Progress',
  'commitments.event.evidence': 'Evidence',
  'commitments.event.verdict_proposed': 'Proposed: {verdict}',
  'commitments.event.verdict_confirmed': 'Confirmed: {verdict}',
  'commitments.event.lapsed': 'Lapsed',
  'commitments.event.withdrawn': 'Withdrawn by us',
  'commitments.event.reopened': 'Opened again',

  'commitments.add.progress': 'Note progress',
  'commitments.add.progress.hint': 'Something moved, but it is not done yet.',
  'commitments.add.evidence': 'Add evidence',
  'commitments.add.evidence.hint':
    'What anybody could check: a document, a vote, a link, who saw it. Never a community member’s name.',
  'commitments.add.verdict_proposed': 'Propose how it ended',
  'commitments.add.verdict_proposed.hint':
    'It counts once a second member has looked at the evidence and confirmed it.',
  'commitments.add.withdrawn': 'Withdraw it',
  'commitments.add.withdrawn.hint':
    'We no longer ask for it. If they went back on their word, propose how it ended instead: two members then decide whether it is broken.',
  'commitments.add.lapsed': 'Let it lapse',
  'commitments.add.lapsed.hint':
    'Whoever promised it has left office, or events overtook it. It counts as neither kept nor broken; ask the successor anew.',
  'commitments.add.reopened': 'Open it again',
  'commitments.add.reopened.hint':
    'It starts over: what was decided before no longer counts, and its due day still does.',
} satisfies Record<string, string>
