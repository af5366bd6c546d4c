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
} satisfies Record<string, string>
