/** The message that goes with a link is in the language of whoever gets it, not of whoever sends it. */
const tell = {
  'recovery.tell.en':
    'Hello {name}, two admins have opened the way back into your Condado account:\n{url}\nIt works once, for 72 hours. When you use it, your old password, passkeys, codes and every open session end, and you set up new ones. Please do not forward it, and delete this message afterwards.',
  'recovery.tell.es':
    'Hola, {name}: dos admins te abrieron el camino de regreso a tu cuenta de Condado:\n{url}\nSirve una sola vez, durante 72 horas. Al usarlo terminan tu contraseña, tus llaves de acceso, tus códigos y todas las sesiones abiertas, y eliges nuevos. No lo reenvíes, y borra este mensaje después.',
}

export const recovery = {
  ...tell,
  'recovery.title': 'Locked out?',
  'recovery.what':
    '{name} has come in before. For a lost phone or a forgotten password, two admins open the way back together: one asks, another confirms. Recovery codes are quicker, if they are at hand.',
  'recovery.self':
    'Should you lose every way in, two other admins open the way back for you together.',
  'recovery.alone':
    'That takes two admins besides the member, and there is nobody else. Make somebody you trust an admin; until then, whoever runs the server can make the link there, with this command:',
  'recovery.ask': 'Open a way back',
  'recovery.ask.title': 'Open a way back for {name}?',
  'recovery.ask.text': 'Nothing changes until a second admin confirms it: {names}.',
  'recovery.ask.submit': 'Ask for it',
  'recovery.reason': 'Why, and how you know it is them',
  'recovery.reason.hint':
    'For the other admin. For example: lost her phone, I spoke with her in person.',
  'recovery.askedBy': '{who} asked for a way back on {when}:',
  'recovery.waits': 'Until {until} another admin has to confirm it: {names}.',
  'recovery.confirm.text':
    'Confirm it only when you have spoken with {name} yourself, in person or by a voice you know. You then get the link to hand over.',
  'recovery.confirm': 'Confirm and make the link',
  'recovery.confirmedBy': '{who} confirmed it and has the link. Nobody has used it yet.',
  'recovery.newLink': 'Make the link again',
  'recovery.cancel': 'Call it off',
  'recovery.cancelled': 'Called off.',
  'recovery.link': 'Way back',
  'recovery.link.title': '{name} can come back',
  'recovery.link.once':
    'It works once, until {until} (72 hours), and is shown only now. Using it ends every other way into the account.',
  'recovery.tell': 'What to tell them',
  'recovery.waiting': 'Waits for a second admin',
  'recovery.waiting.one': 'A way back for {name}, asked for by {who}',
  'recovery.notice.title': 'A way into your account was opened',
  'recovery.notice.one':
    '{one}, an admin, asked on {when} for a link that lets you back into your account. A second admin has not confirmed it.',
  'recovery.notice.both':
    '{one} and {other}, both admins, opened on {when} a way back into your account.',
  'recovery.notice.open':
    'If you asked for it, all is well. If not, stop it here, and talk to somebody you trust in the coalition.',
  'recovery.notice.over':
    'If you asked for it, all is well. If not, look at where you are signed in on your account page, and talk to somebody you trust in the coalition.',
  'recovery.notice.stop': 'I did not ask: stop it',
  'recovery.notice.fine': 'All is well',
  'error.recovery_open': 'A way back for this member is open already. Reload to see it.',
  'error.same_admin': 'A second admin has to confirm it: neither who asked, nor the member.',
  'error.came_in_already':
    'They have come in before, so a link by one admin is not enough: open a way back together with a second admin.',
} satisfies Record<string, string>
