export const devices = {
  'devices.title': 'Where I am signed in',
  'devices.lead':
    'Does one of these look strange to you? End it, then change your password or passkey.',
  'devices.name': '{browser} on {system}',
  'devices.unknown': 'A device that does not say what it is',
  'devices.here': 'this one',
  'devices.signedIn': 'Signed in, last used {age}',
  'devices.signedOut': 'Not signed in now, last used {age}',
  'devices.since': 'since {when}',
  'devices.knownSince': 'known since {when}',
  'devices.shared': 'as a shared computer',
  'devices.how.link': 'by a personal link',
  'devices.how.password': 'by password',
  'devices.how.passkey': 'by passkey',
  'devices.how.demo': 'by a link of the demo',
  'devices.end': 'Sign out there',
  'devices.end.what': 'Sign out there: {name}',
  'devices.ended': 'Signed out there.',
  'devices.endOthers': 'Sign out everywhere else',
  'devices.endedOthers': 'Everywhere else you are signed out.',
  'devices.onlyHere': 'You are signed in only here.',
  'devices.lost': 'This one is lost',
  'devices.lost.what': 'This one is lost: {name}',
  'devices.lost.title': 'Is {name} lost?',
  'devices.lost.text':
    'You are signed out there at once, and the device is a stranger from now on.',
  'devices.lost.passkeys':
    '{count, plural, one {Remove the passkey that was made on it: {names}} other {Remove the # passkeys that were made on it: {names}}}',
  'devices.lost.passkeys.hint':
    'Whoever unlocks the phone could come in with it. Leave it only if you are sure it lives somewhere else too.',
  'devices.lost.done': '{name} is locked out.',
} satisfies Record<string, string>
