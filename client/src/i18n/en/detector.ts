export const detector = {
  'detector.found':
    '{count, plural, one {One thing here could lead somebody to a person} other {# things here could lead somebody to a person}}',
  'detector.found.office': 'Better kept in the directory than in a note',
  'detector.more': '{count, plural, one {And one more} other {And # more}}',
  'detector.select': 'Show it in the text',
  'detector.takeOut': 'Take it out',
  'detector.takeOut.words': 'Take it out: {words}',
  'detector.leave': 'Leave it',
  'detector.leave.words': 'Leave it: {words}',
  'detector.taken': 'Now it says {word}.',
  'detector.undo': 'Undo',
  'detector.restrict': 'Make this note restricted',
  'detector.restricted': 'Restricted: only you and the readers you name can open this note.',
  'detector.help': 'What this looks for',
  'detector.saved': 'Saved. But read it again, it may hold: {list}.',

  'detector.kind.a_number': 'A-number',
  'detector.kind.ssn': 'Social Security or tax number',
  'detector.kind.receipt': 'Immigration case number',
  'detector.kind.birth_date': 'Birth date',
  'detector.kind.phone': 'Phone number',
  'detector.kind.email': 'E-mail address',
  'detector.kind.address': 'Home address',
  'detector.kind.status': 'Immigration status',
  'detector.kind.named_status': 'A name beside a status',

  'detector.why.a_number':
    'With it anybody at ICE opens the whole file. Keep it with the lawyer, not here.',
  'detector.why.ssn':
    'It opens bank accounts and tax records, and a wrong one becomes a charge. It belongs on no note.',
  'detector.why.receipt': 'With it anybody reads the state of the case on a public page.',
  'detector.why.birth_date': 'A name and a birth date are enough to find somebody in any database.',
  'detector.why.phone':
    'A phone leads to its owner and to everybody she talks with. Keep it on paper or in your head.',
  'detector.why.email':
    'An address leads to a name, and a provider can be made to hand over the mail.',
  'detector.why.address': 'Whoever reads this note would know which door to knock on.',
  'detector.why.status':
    'A note about somebody’s status is evidence in the wrong hands. Write what was asked, not who has which papers.',
  'detector.why.named_status':
    'Name and status together can put somebody in detention. Write “a mother of two”.',
  'detector.why.office':
    'It looks like an office’s own. In the directory everybody finds it, and a note stays free of numbers.',

  'detector.word.a_number': 'A-number',
  'detector.word.ssn': 'social no.',
  'detector.word.receipt': 'case no.',
  'detector.word.birth_date': 'birth date',
  'detector.word.phone': 'phone',
  'detector.word.email': 'e-mail',
  'detector.word.address': 'address',
  'detector.word.status': 'status',
  'detector.word.named_status': 'someone',
} satisfies Record<string, string>
