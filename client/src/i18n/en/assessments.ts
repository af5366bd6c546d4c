/** Where somebody stands, said by a member. */
export const assessments = {
  'assessments.title': 'Assess {name}',
  'assessments.value': 'Where do they stand?',
  'assessments.value.missing': 'Choose one of the five.',
  'assessments.means.active_ally': 'Acts with us, in public',
  'assessments.means.ally': 'On our side, and says so to us',
  'assessments.means.neutral': 'Listens, has not taken a side',
  'assessments.means.unsupportive': 'Leans against us, or stalls',
  'assessments.means.opponent': 'Works against us',
  'assessments.basis': 'What do you base it on?',
  'assessments.basis.hint': 'What you saw or heard. No community member’s name or status.',
  'assessments.day': 'As of which day?',
  'assessments.all': 'All assessments',
  'assessments.empty': 'None that you may read.',
  'assessments.saved': 'Assessment saved.',
} satisfies Record<string, string>
