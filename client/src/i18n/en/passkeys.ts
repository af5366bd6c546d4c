export const passkeys = {
  'passkeys.title': 'Passkeys',
  'passkeys.lead':
    'You sign in with your fingerprint, your face or your screen lock. Have one on each device you use: then a lost phone locks nobody out but its finder.',
  'passkeys.empty': 'You have no passkey yet',
  'passkeys.empty.hint':
    'It takes half a minute and is safer than any password: it works only here, and nobody can guess it or talk you out of it.',
  'passkeys.noneHere': 'This browser cannot keep a passkey. Open Condado on your phone to add one.',
  'passkeys.add': 'Add a passkey',
  'passkeys.addAnother': 'Add another passkey',
  'passkeys.added': 'Passkey added. From now on you can sign in with it.',
  'passkeys.made': 'Added on {day}',
  'passkeys.used': 'last used {age}',
  'passkeys.unused': 'not used yet',
  'passkeys.backedUp': 'Kept by your password manager, also on your other devices.',
  'passkeys.oneDevice': 'Only on the device it was made on.',
  'passkeys.rename': 'Rename',
  'passkeys.rename.what': 'Rename {name}',
  'passkeys.rename.title': 'Rename this passkey',
  'passkeys.renamed': 'Renamed.',
  'passkeys.remove.what': 'Remove {name}',
  'passkeys.remove.title': 'Remove {name}?',
  'passkeys.remove.text':
    'It opens nothing any more, and wherever somebody came in with it the session ends at once; here you stay. Delete it on the device as well, so that it is not offered there.',
  'passkeys.removed': '{name} is removed.',
  'passkeys.remove': 'Remove',
} satisfies Record<string, string>
