export const secondFactor = {
  'secondFactor.title': 'Code from an app',
  'secondFactor.what':
    'With a password you also need a code that only your phone shows. Any authenticator app does: Aegis, 2FAS, Google Authenticator, or the passwords of your phone.',
  'secondFactor.isSet':
    'Your authenticator app is paired: signing in with the password asks for its code.',
  'secondFactor.left':
    '{count, plural, =0 {No recovery codes left: make new ones.} one {# recovery code left.} other {# recovery codes left.}}',
  'secondFactor.needsLogin': 'Choose a sign-in name above first.',
  'secondFactor.start': 'Pair an app',
  'secondFactor.again': 'Pair another phone',
  'secondFactor.renew': 'New recovery codes',
  'secondFactor.saved': 'Saved.',
  'secondFactor.scan':
    'Open the authenticator app on your phone, add an account, and scan this with it.',
  'secondFactor.qr': 'QR code for the authenticator app',
  'secondFactor.open': 'The app is on this device: open it',
  'secondFactor.typed': 'I cannot scan it',
  'secondFactor.typed.hint':
    'On the same phone, copy this key into the app: by time, 6 digits. Treat it like a password.',
  'secondFactor.key': 'Key',
  'secondFactor.code': 'Code that the app shows',
  'secondFactor.code.hint': 'Six digits. They change every half minute.',
  'secondFactor.code.wrong':
    'This is not the code of now. Wait for the next one; if that fails too, set the clock of the phone to automatic.',
  'secondFactor.confirm': 'Confirm',
  'secondFactor.checking': 'Checking…',
  'secondFactor.codes.title': 'Recovery codes for Condado',
  'secondFactor.codes.what':
    'For the day your phone is gone: each of these lets you in once, instead of a code. They are shown only now.',
  'secondFactor.codes.where':
    'On paper at home, or in a password manager. Not in the phone they are for, and not with your password.',
  'secondFactor.codes.download': 'Save as a file',
  'secondFactor.codes.print': 'Print',
  'secondFactor.codes.kept': 'I have them in a safe place',
  'secondFactor.codes.done': 'Done',
  'error.code_not_begun': 'Start again: this pairing was begun somewhere else, or is over.',
} satisfies Record<string, string>
