/** What people without an account see of a report. */
export const shared = {
  'shared.title': 'A report from Condado',
  'shared.missing': 'This address is not whole. Open the link exactly as it was sent to you.',
  'shared.passphrase': 'Passphrase',
  'shared.passphrase.hint': 'Whoever sent you the link knows it.',
  'shared.open': 'Open the report',
  'shared.pdf': 'Keep as PDF',
  'shared.until': 'This link is good until {day}.',
  'shared.over': 'This link opens nothing any more',
  'error.share_not_valid':
    'It has ended, was taken back, or was never one. Ask whoever sent it to you for a new one.',
  'error.passphrase_needed': 'This report opens with a passphrase.',
  'error.passphrase_wrong': 'That is not the passphrase of this link. Look at it again.',
} satisfies Record<string, string>
