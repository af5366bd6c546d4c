export const overrides = {
  'overrides.computed': 'Computed: {value}',
  'overrides.set': 'Set by hand: {value} until {day}',
  'overrides.by': 'By {name} on {day}',
  'overrides.open': 'Set by hand',
  'overrides.again': 'Set another one',
  'overrides.open.alliance': 'Set the alliance by hand',
  'overrides.open.accountability': 'Set the accountability by hand',
  'overrides.hint':
    'For what no entry can say yet. The computed status stays beside it, and everybody sees that it was set by hand. Where you can, log what you know instead.',
  'overrides.value': 'What should it say?',
  'overrides.value.choose': 'Choose a status',
  'overrides.reason': 'Why?',
  'overrides.reason.hint':
    'Organizers, leads and leadership read it. Never the name of a community member.',
  'overrides.expires': 'Until when?',
  'overrides.weeks': '{count, plural, one {# week} other {# weeks}}',
  'overrides.days': '{count, plural, one {# day} other {# days}}',
  'overrides.saved': 'Set by hand. Everybody sees it beside the computed status.',
  'overrides.end': 'Take it back',
  'overrides.end.sure':
    'From today on the computed status stands alone. What was set stays in the history.',
  'overrides.ended': 'Taken back. The computed status stands alone.',
  'overrides.history': 'What was set by hand here',
  'overrides.history.empty':
    'Nothing yet: every status of this county has always been the computed one.',
  'overrides.history.until': '{from} to {to}',
  'overrides.history.endedBy': 'Taken back by {name} on {day}',
  'overrides.history.ended': 'Taken back on {day}',
} satisfies Record<string, string>
