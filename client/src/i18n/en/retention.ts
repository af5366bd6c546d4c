export const retention = {
  'retention.lead':
    'What is not kept cannot be taken, and cannot be demanded. Words are erased after this many days; days, values and counts stay, so no county changes its colour. What a phone handed over and nobody had written down goes after the shortest of these times.',
  'retention.kind.contact': 'Contacts',
  'retention.kind.contact.from':
    'Notes, and what an assessment is based on. Days after the contact.',
  'retention.kind.commitment': 'Promises',
  'retention.kind.commitment.from':
    'Their words, history, steps and files. Days after they were due, or after the last thing that happened.',
  'retention.kind.follow_up': 'Follow-ups',
  'retention.kind.follow_up.from': 'Days after they were due or done.',
  'retention.days': '{days, plural, one {# day} other {# days}}',
  'retention.saved': 'Saved. It counts from the next night on.',
  'retention.reload': 'Show what is set now',
  'retention.lastRun': 'Last erased on {day}',
  'retention.neverRun': 'Nothing was erased yet',
  'retention.hold': 'Legal hold',
  'retention.hold.on': 'In force: nothing is erased',
  'retention.hold.off': 'None in force',
  'retention.hold.since': 'Set by {name} on {when}: {reason}',
  'retention.hold.warning':
    'Ask counsel first. Once a lawsuit, subpoena or investigation is expected, erasing what it is about can be a crime: set a hold at once. But a hold keeps everything, and what is kept can be taken: lift it as soon as counsel agrees.',
  'retention.hold.set': 'Set a hold',
  'retention.hold.lift': 'Lift the hold',
  'retention.hold.set.title': 'Stop all erasing?',
  'retention.hold.lift.title': 'Erase again?',
  'retention.hold.lift.text':
    'Everything whose time is over meanwhile is erased within the hour, for good.',
  'retention.hold.reason': 'Reason',
  'retention.hold.reason.hint':
    'Who advised it and when. Admins read it; no names of members of the community.',
}
