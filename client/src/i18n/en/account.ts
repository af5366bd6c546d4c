export const account = {
  'account.name': 'Name',
  'account.saved': 'Saved.',
  'account.password': 'Password',
  'account.password.hint': 'A new password signs you out everywhere else.',
  'account.password.submit': 'Change the password',
  'account.password.first': 'Choose a password',
  'account.password.saved': 'Password changed. Everywhere else you are signed out.',
} satisfies Record<string, string>
