export const counties = {
  'counties.name': '{name} County',
  'counties.toMap': 'Alabama',
  'counties.open': 'Open county',
  'counties.openPromises':
    '{count, plural, =0 {No open promise} one {# open promise} other {# open promises}}',
  'counties.log': 'Log a contact here',
  'counties.lead': '{region} · county seat {seat} · {population} people',
  'counties.past': 'As it was on {day}',
  'counties.onlySector': 'Only {sector}',
  'counties.asNow': 'Show today, all sectors',
  'counties.heard': 'Heard from {age}',
  'counties.heard.never': 'Nobody of us has been here yet. The first contact starts its story.',
  'counties.rule.median':
    'Each assessed institution counts by its influence, twice when it serves only this county. The county stands where the middle of that weight stands; an exact half goes to the more cautious side.',
  'counties.rule.contested':
    'Allies on one side, unsupportive ones and opponents on the other: each side holds at least a third of the weight of those assessed.',
  'counties.rule.notAssessed':
    'No institution here has an assessment that still counts. Log a contact and say where they stand.',
  'counties.rule.mixed':
    'At least one promise was kept and at least one was broken, each confirmed by two members in the last two years.',
  'counties.rule.broken':
    'At least one promise was broken: two members confirmed it in the last two years.',
  'counties.rule.due':
    'Something promised is past its day, stalled, or waits for its verdict to be confirmed.',
  'counties.rule.in_the_works':
    'Promises are open; none is overdue, and none was broken in the last two years.',
  'counties.rule.kept':
    'What was promised in the last two years was kept, in full or in part, and nothing else is open.',
  'counties.rule.asked':
    'We asked, or what was promised lapsed, was withdrawn or is more than two years old. No promise stands today.',
  'counties.rule.never_asked': 'We have not asked for anything here yet, and nothing was promised.',
  'counties.rule.freshness':
    'How recent: the middle of the same weight, by the days since we last assessed them or held a contact with them.',
  'counties.weights': 'Weight by where they stand: {list}',
  'counties.contradictions': 'Says one thing, does another',
  'counties.institutions': 'Institutions',
  'counties.institutions.count': '{count, plural, one {# institution} other {# institutions}}',
  'counties.institutions.more': '{count, plural, one {# more} other {# more}}',
  'counties.institutions.none': 'No institution of this sector is known here yet.',
  'counties.institutions.noneHint': 'It is added when you log the first contact with it.',
  'counties.keySeat': 'Key seat',
  'counties.timeline': 'Contacts',
  'counties.timeline.empty': 'No contact logged here yet',
  'counties.timeline.emptyHint':
    'A call to the sheriff, a visit at the school board, a word after church: each counts.',
  'counties.commitments': 'Open promises',
  'counties.commitments.empty': 'Nothing promised is open here.',
  'counties.followUps': 'Next steps',
  'counties.followUps.empty': 'No next step is planned.',
  'counties.facts': 'The county in numbers',
  'counties.facts.countySeat': 'County seat',
  'counties.facts.largestMunicipality': 'Largest town',
  'counties.facts.population2025': 'People, 2025',
  'counties.facts.population2020': 'People, 2020',
  'counties.facts.hispanic2020': 'Hispanic or Latino, 2020',
  'counties.facts.foreignBorn': 'Born abroad, 2017–2021',
  'counties.facts.few': 'Fewer than 3',
  'counties.facts.limitedEnglish': 'Households with limited English, 2017–2021',
  'counties.facts.landArea': 'Land',
  'counties.facts.squareMiles': '{area} sq mi',
  'counties.notesElsewhere': 'Notes and promises are open to organizers, leads and leadership.',
} satisfies Record<string, string>
