export const outbox = {
  'outbox.title': 'On its way',
  'outbox.count':
    '{count, plural, one {# entry on this phone has not arrived yet} other {# entries on this phone have not arrived yet}}',
  'outbox.aside': '{count, plural, one {# entry needs you} other {# entries need you}}',
  'outbox.keptHere': 'Kept on this phone. It goes out by itself when there is a signal',
  'outbox.others':
    '{count, plural, one {# entry of another member waits here, too, sealed. It goes out by itself.} other {# entries of other members wait here, too, sealed. They go out by themselves.}}',
  'outbox.changed':
    'An earlier change of yours is still on its way from this phone. It is sealed, so it is not shown here. It is saved first; what you change now comes after it.',
  'outbox.see': 'See',
  'outbox.step.waiting': 'On this phone',
  'outbox.step.received': 'Received',
  'outbox.step.confirmed': 'Confirmed',
  'outbox.why.offline': 'No signal. It goes out by itself.',
  'outbox.why.unavailable': 'The server cannot be reached right now. It goes out by itself.',
  'outbox.why.too_slow': 'The connection was too slow for it. It is tried again by itself.',
  'outbox.why.not_signed_in': 'Sign in, and it goes out.',
  'outbox.why.too_many_requests': 'Too much at once. It goes out in a minute.',
  'outbox.why.too_much_waiting':
    'A lot of yours waits on the server already. Sign in, and it goes out.',
  'outbox.why.key_missing': 'The server lacks its key right now: tell your admin. It stays here.',
  'outbox.why.received':
    'Safe on the server, still sealed. It is written down as soon as you sign in.',
  'outbox.why.lost': 'It came from a device you reported lost. Look at it before it counts.',
  'outbox.why.aside': 'It could not be written down: {why}',
  'outbox.why.erased': 'It was not written down before its time was over. What it said is erased.',
  'outbox.refused.fields': 'The server did not accept: {fields}.',
  'outbox.kept.title': 'Kept on this phone',
  'outbox.kept.text':
    'Sealed and safe here. It goes out by itself when there is a signal: you can close the app.',
  'outbox.kept.done': 'It has arrived',
  'outbox.again': 'Log another one',
} satisfies Record<string, string>
