export const regions = {
  'regions.title': 'Regions',
  'regions.lead':
    'Which counties go together, and so whose notes their leads and organizers see. Touch a county to move it; finished reports stay as they are.',
  'regions.add': 'Add a region',
  'regions.rename.title': 'Rename {name}',
  'regions.name': 'Name',
  'regions.name.hint': 'As people say it; the same in both languages.',
  'regions.taken': 'There is one of this name already.',
  'regions.counties': '{count, plural, =0 {No county yet} one {# county} other {# counties}}',
  'regions.members':
    '{count, plural, =0 {Nobody answers for it} one {# member: {names}} other {# members: {names}}}',
  'regions.empty': 'Choose a county of another region and move it here.',
  'regions.retire': 'Retire',
  'regions.retire.title': 'Retire {name}?',
  'regions.retire.text':
    'It is offered nowhere any more. Reports about it go on naming it. Whoever was of this region no longer is.',
  'regions.retired': 'Retired',
  'regions.restore': 'Take up again',
  'regions.saved': 'Saved. Every screen and phone hears of it.',
  'regions.move': 'Move {name} County to another region',
  'regions.move.title': '{name} County',
  'regions.move.from': 'Now in {name}.',
  'regions.move.to': 'Move it to',
  'regions.move.choose': 'Choose a region',
  'regions.move.notes':
    'In this county: {contacts, plural, one {# contact} other {# contacts}}, {commitments, plural, one {# promise} other {# promises}}, {followUps, plural, one {# open next step} other {# open next steps}}. Restricted notes are not counted: whoever is named in them goes on seeing them.',
  'regions.move.lose':
    '{count, plural, one {# member no longer sees this county’s notes} other {# members no longer see this county’s notes}}',
  'regions.move.gain':
    '{count, plural, one {# member sees them from then on} other {# members see them from then on}}',
  'regions.move.nobody': 'Nobody gains or loses sight of anything.',
  'regions.move.of':
    '{contacts, plural, one {# contact} other {# contacts}} · {commitments, plural, one {# promise} other {# promises}} · {followUps, plural, one {# next step} other {# next steps}}',
  'regions.move.own':
    'What somebody wrote herself she goes on seeing, and next steps that are hers.',
  'regions.move.reports':
    '{drafts, plural, =0 {No unfinished report is about either region.} one {# unfinished report is about one of the two regions and counts other counties from then on.} other {# unfinished reports are about one of the two regions and count other counties from then on.}} {finals, plural, =0 {} one {# finished report stays as it is.} other {# finished reports stay as they are.}}',
  'regions.move.do': 'Move it',
  'regions.moved': '{name} County is in {region} now.',
  'error.county_to_oneself':
    'This would open notes of the county to you, because the region is yours. Another admin has to move it.',
  'error.region_has_counties': 'It still has counties. Move them to another region first.',
} satisfies Record<string, string>
