export const unlock = {
  'unlock.title': 'Open Condado on this phone',
  'unlock.lead': 'There is no signal. Open what is kept on this phone.',
  'unlock.passkey': 'Open with passkey',
  'unlock.passphrase': 'Passphrase',
  'unlock.open': 'Open',
  'unlock.opening': 'Opening …',
  'unlock.none':
    'There is no signal, and nothing is kept on this phone yet. Try again where there is a signal.',
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
  'unlock.locked': 'Locked',
  'unlock.shared': 'Others use this computer, too: nothing is kept on it.',
} satisfies Record<string, string>
