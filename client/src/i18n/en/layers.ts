export const layers = {
  'layers.campaign': 'Campaign',
  'layers.campaign.none':
    'No campaign has been started yet. When one is, the map shows what those who were asked have answered.',
  'layers.answer.yes': 'Yes',
  'layers.answer.leaning_yes': 'Leaning yes',
  'layers.answer.undecided': 'Undecided',
  'layers.answer.leaning_no': 'Leaning no',
  'layers.answer.no': 'No',
  'layers.answer.refused': 'Refused to answer',
  'layers.answer.waiting': 'Asked, no answer yet',
  'layers.answer.not_asked': 'Not asked yet',
  'layers.answer.no_target': 'Nobody to ask here',

  'layers.agreement': '287(g) agreements',
  'layers.agreement.note':
    'Agreements of local police with ICE, from public lists. A flag marks an ally that has one.',
  'layers.agreement.in_force': 'In force',
  'layers.agreement.ended': 'Ended',
  'layers.agreement.unknown': 'No agreement known',
  'layers.agreement.unknownAsOf': 'No agreement known as of {day}',

  'layers.coverage': 'Coverage',
  'layers.coverage.note': 'Whether we meet the institutions of a county as often as we want to.',
  'layers.coverage.covered': 'All in time',
  'layers.coverage.partly': 'Some in time',
  'layers.coverage.quiet': 'Gone quiet',
  'layers.coverage.never': 'Never contacted',
  'layers.coverage.unset': 'No contact planned',
  'layers.coverage.counts': '{covered} of {wanted} in time',
  'layers.coverage.quietOn': 'quiet from {day}',
} satisfies Record<string, string>
