/** What is said of entries on the page that lists them; what every screen says of them is in `outbox`. */
export const entries = {
  'outbox.lead':
    'What you save is sealed on this phone first: not even the phone can read it again. It goes out by itself, in order, when there is a signal.',
  'outbox.empty': 'Nothing is waiting. Everything you saved here has arrived.',
  'outbox.sendNow': 'Send now',
  'outbox.what.contact': 'Contact',
  'outbox.what.edit': 'Change to a contact',
  'outbox.what.other': 'Entry',
  'outbox.sealed': 'Sealed entry',
  'outbox.saved': 'saved {when}',
  'outbox.received': 'received {when}',
  'outbox.confirmed': 'in the records since {when}',
  'error.too_much_waiting': 'A lot of yours waits on the server already. Sign in first.',
  'outbox.willBeErased': 'What it says will be erased on {day}, unless it is written down.',
  'outbox.takeOff': 'Take it off the list',
  'outbox.open': 'Open and correct it',
  'outbox.open.text':
    'What it says is still sealed. Opening it is noted in the audit log, like opening a restricted note.',
  'outbox.noForm': 'This entry was not made in the form. It says:',
  'outbox.confirm': 'Write it down',
  'outbox.letGo': 'Let go of it',
  'outbox.letGo.sure': 'What it says will be gone for good.',
  'outbox.letGo.no': 'Keep it',
  'outbox.letGo.yes': 'Yes, let go of it',
  'outbox.backup': 'Save a sealed copy',
  'outbox.backup.hint':
    'For a phone that is giving up: the file can be handed in from any device where you sign in. Nobody else can read it.',
  'outbox.restore': 'Hand in a sealed copy',
  'outbox.restored': '{count, plural, one {# entry is back} other {# entries are back}}',
  'outbox.restore.none': 'This is not a sealed copy of Condado.',
  'outbox.persist.yes': 'This browser keeps them until they have arrived.',
  'outbox.persist.no':
    'This browser may clear them when the phone runs out of space. Install the app, or send soon.',
} satisfies Record<string, string>
