export const phone = {
  'phone.lead': 'Condado opens without signal. Here is what this phone holds.',
  'phone.offline': 'No connection. You see what was loaded last.',
  'phone.newVersion': 'There is a new version. Load it when you are ready; what you typed stays.',
  'phone.reload': 'Load it now',
  'phone.install.title': 'On the home screen',
  'phone.install.why': 'Put Condado on your home screen: it opens without signal, too.',
  'phone.install.do': 'Add it',
  'phone.install.notNow': 'Not now',
  'phone.install.safari':
    'Put Condado on your home screen: touch Share, then “Add to Home Screen”. It opens without signal, too.',
  'phone.install.there':
    'It is on your home screen already, or this browser offers no way to put it there. It opens without signal at this address, too.',
  'phone.offlineSince': 'No connection: as of {when}.',
  'phone.pack.title': 'Your counties',
  'phone.pack.here':
    'As of {when}: your counties with their institutions and people, promises, asks, follow-ups and {contacts, plural, one {# contact} other {# contacts}}. {size} MB, sealed on this phone.',
  'phone.pack.inMemory':
    'As of {when}: your counties with their institutions and people, promises, asks, follow-ups and {contacts, plural, one {# contact} other {# contacts}}. {size} MB, only until Condado is closed.',
  'phone.pack.none':
    'Nothing of your counties is open on this phone now. With signal it comes by itself.',
  'phone.pack.dropped':
    'Without a word from the server for {days} days it is dropped. Signing out drops it at once, locking closes it. Nothing restricted is ever in it.',
  'phone.pack.refresh': 'Fetch what is new',
  'error.not_in_pack': 'This is not on your phone. It needs signal.',
} satisfies Record<string, string>
