export const unlock = {
  'unlock.title': 'Open Condado on this phone',
  'unlock.lead': 'The server cannot be reached. Open what is kept on this phone.',
  'unlock.passkey': 'Open with passkey',
  'unlock.passphrase': 'Passphrase',
  'unlock.open': 'Open',
  'unlock.opening': 'Opening …',
  'unlock.none':
    'The server cannot be reached, and nothing on this phone opens without it. Try again where there is a signal.',
  'unlock.dropped':
    'It is open, but what was kept of your counties is gone: it stays {days} days without a signal, no longer. What you saved goes out by itself. Condado opens again where there is a signal.',
  'unlock.error.passphrase_wrong': 'This is not the passphrase.',
  'unlock.error.passkey_other': 'This passkey opens something else. Try another one.',
  'unlock.error.passkey_no_secret':
    'This passkey cannot open a phone without a signal. Use a passphrase.',
  'unlock.section': 'Without a signal',
  'unlock.section.text':
    'What is kept on this phone is sealed. With a signal the server opens it when you sign in. Choose how you open it without one.',
  'unlock.set.passkey': 'Use a passkey',
  'unlock.set.passphrase': 'Use a passphrase',
  'unlock.set.hint':
    'At least 15 characters: four or five words that only you put together. Nobody can reset it, and you do not need it where there is a signal.',
  'unlock.set.save': 'Keep this passphrase',
  'unlock.set.short': 'At least 15 characters.',
  'unlock.set.done': 'This phone opens without a signal now.',
  'unlock.has.passkey': 'A passkey opens this phone.',
  'unlock.has.passphrase': 'A passphrase opens this phone.',
  'unlock.remove': 'Only with a signal',
  'unlock.removed': 'This phone opens only with a signal now.',
  'unlock.lock': 'Lock now',
  'unlock.shared': 'Others use this computer, too: nothing is kept on it.',
} satisfies Record<string, string>
