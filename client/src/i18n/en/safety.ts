export const safety = {
  'safety.lead':
    'What is never written down cannot be lost, stolen or demanded. This page fits on one sheet: read it, print it, go through it with whoever is new.',
  'safety.print': 'Print it',
  'safety.detector': 'What Condado looks for while you write',

  'safety.never': 'Never write',
  'safety.never.1':
    'Names, phone numbers, addresses or birth dates of people of the community. Write “a mother of two”.',
  'safety.never.2':
    'Anybody’s immigration status, A-number, case number or Social Security number.',
  'safety.never.3': 'Who from the community came, and where people live, work or pray.',
  'safety.never.4': 'Anything that also serves whoever means harm: plans, safe places, drivers.',

  'safety.write': 'Do write',
  'safety.write.1':
    'What officials said and promised, word for word, and on which day. That is what this is for.',
  'safety.write.2':
    'What we asked for and what comes next. Ask of each sentence: would I mind it read aloud in court?',
  'safety.write.3':
    'An office’s phone and address go into the directory. When Condado marks something, read it again.',

  'safety.restricted': 'Restricted notes',
  'safety.restricted.1':
    'For what a few must know about an institution. Only you and the readers you name can open it.',
  'safety.restricted.2':
    'Name as few readers as you can. An admin who keeps the accounts is not among them.',
  'safety.restricted.3':
    'Restricted is no safe for names of the community. A court can still ask a reader what she read.',

  'safety.leaves': 'What goes in and out',
  'safety.leaves.1':
    'Spreadsheets: look for people of the community before you bring one in; delete the copies afterwards.',
  'safety.leaves.2':
    'Photos of paper: no faces, no names of the community. Place and time are taken out.',
  'safety.leaves.3':
    'A calendar’s address tells Google or Apple with which office something is due. End it under Follow-ups.',
  'safety.leaves.4':
    'Files and links to reports: whoever has one reads it. Few people, and delete it afterwards.',

  'safety.phone': 'Your phone is lost or taken',
  'safety.phone.1':
    'At once, from any other device: My account, then “This one is lost” beside that phone. Cannot? Call an admin now, at any hour.',
  'safety.phone.2':
    'Before it happens: a long code, not only face or finger; updates on; messages hidden on the locked screen.',
  'safety.phone.3': 'Losing a phone is no fault. Telling it late is what hurts people.',

  'safety.shared': 'Screens that others use',
  'safety.shared.1':
    'Prefer your own phone. On a shared computer, sign out; closing the window is not enough.',
  'safety.shared.2':
    'Never let the browser keep the password, and send nothing to yourself by e-mail or chat.',
  'safety.shared.3': 'Mind who sits behind you, and what a projector shows before the map.',

  'safety.stopped': 'Stopped on the road, or somebody at the door',
  'safety.stopped.1':
    'Before a checkpoint or an action: switch the phone off. Switched off, it asks for the code and opens least.',
  'safety.stopped.2':
    'Say: “I want to speak with a lawyer.” Ask before you unlock anything or hand it over.',
  'safety.stopped.3':
    'Whoever brings a paper for the organization’s notes or computers: take the paper, promise nothing, call an admin.',
  'safety.stopped.4':
    'Delete nothing once somebody has asked for it. Remember names, badge numbers and the hour; write them down afterwards.',

  'safety.call': 'Who to call',
  'safety.call.text':
    'The admins of Condado end sessions, cut off phones and know whom to ask next:',
  'safety.call.ask': 'Ask whoever sent you your link who they are, and write their names here.',
  'safety.call.lawyer':
    'This page is no legal advice. Ask your organization for the number of its lawyer, and know it by heart:',
} satisfies Record<string, string>

export const help = {
  'help.title': 'What the detector looks for',
  'help.lead':
    'While you write, Condado reads along and marks what could lead somebody to a person of the community. It changes nothing by itself, and it never keeps you from saving.',
  'help.looks': 'What it looks for',
  'help.local': 'Where it reads',
  'help.local.text':
    'On this phone or computer, as you type. Nothing is sent anywhere for it. When you save, our own server looks once more by the same rules; it counts how often it found something, never in which note.',
  'help.misses': 'What it misses',
  'help.misses.text':
    'A lot. It reads words, not meaning: “the guy with the red truck behind the church” passes, and everybody in town knows who that is. When it says nothing, that is no permission. Ask yourself who could be found with this note.',
  'help.alarms.text':
    'It is also wrong the other way: it may stop at words that endanger nobody. Then leave them.',
  'help.measured': 'How good it is',
  'help.measured.text':
    'We wrote {total} sentences such as organizers write, half in English and half in Spanish, and counted. {unseen} of them were written last and never used to improve the rules: they are the honest test, and there are few of them.',
  'help.measured.caption': 'Found, of what was there',
  'help.measured.what': 'Sentences',
  'help.measured.rehearsed': 'Dangers in the sentences it was improved with',
  'help.measured.numbers': 'Numbers, dates and addresses in new sentences',
  'help.measured.words': 'Words about somebody’s status in new sentences',
  'help.measured.alarms': 'False alarms in ordinary notes',
  'help.measured.of': '{found} of {of}',
  'help.measured.english': 'English',
  'help.measured.spanish': 'Spanish',

  'help.example.a_number': 'A# 098-765-432 · alien number 087 654 321',
  'help.example.ssn': '418-55-1234 · ITIN 912-78-3456',
  'help.example.receipt': 'IOE0912345678 · EAC-21-123-45678',
  'help.example.birth_date':
    'born March 3, 1984 · DOB 4/17/1989. The day of a meeting is left alone.',
  'help.example.phone': '205-555-0143 · +502 5555 1234. An office’s line only gets a hint.',
  'help.example.email': 'rosa84@example.com. Addresses that end in .gov only get a hint.',
  'help.example.address': 'lives at 87 Oak St, Apt 4. Where an office is, is left alone.',
  'help.example.status':
    'her husband has a deportation order · the cook has no papers. “They discussed DACA” is left alone.',
  'help.example.named_status': 'Maria is undocumented · Carmen, who has DACA',
} satisfies Record<string, string>
