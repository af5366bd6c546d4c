export const digestMail = {
  'digestMail.title': 'Digest of the week by mail',
  'digestMail.lead':
    'Every Monday morning: how much waits for you and how much happened, as numbers, with links into Condado. No names, no places, no words. Whoever keeps your mail (Google, Microsoft) sees that you are with Condado and how much you do there.',
  'digestMail.open': 'Open the digest',
  'digestMail.off': 'This server sends no mail. The digest is here, in Condado.',
  'digestMail.address': 'Your e-mail address',
  'digestMail.address.hint': 'Kept sealed, for this alone.',
  'digestMail.address.wrong': 'One address, such as rosa@example.org.',
  'digestMail.send': 'Send me a code',
  'digestMail.codeSent': 'A code is on its way to {address}. It counts until {when}.',
  'digestMail.code': 'The code from the mail',
  'digestMail.confirm': 'Confirm',
  'digestMail.again': 'Use another address',
  'digestMail.goes': 'It goes to {address} since {when}.',
  'digestMail.change': 'Change the address',
  'digestMail.end': 'No more mail',
  'digestMail.set': 'The digest comes from next Monday on.',
  'digestMail.ended': 'No more mail comes, and the address is forgotten.',
  'error.mail_off': 'This server sends no mail.',
  'error.mail_code_wrong':
    'This is not the code, or its time is over. After five tries, have a new one sent.',
  'error.mail_failed':
    'The mail could not be sent. Check the address, or try again in a few minutes.',
} satisfies Record<string, string>
