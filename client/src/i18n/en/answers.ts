/** What a target says to an ask, and where an ask without an answer stands. */
export const answers = {
  'answer.yes': 'Yes',
  'answer.leaning_yes': 'Leaning yes',
  'answer.undecided': 'Undecided',
  'answer.leaning_no': 'Leaning no',
  'answer.no': 'No',
  'answer.refused': 'Refused to answer',
  'answer.waiting': 'Asked, no answer yet',
  'answer.not_asked': 'Not asked',

  'asks.title': 'What we asked',
  'asks.empty': 'We have asked nothing of them yet',
  'asks.empty.text':
    'An ask appears here when a campaign puts them on its list, or when an office changes hands and we ask the successor again.',
  'asks.askedOn': 'Asked {day}',
  'asks.answeredOn': '{answer} on {day}',
} satisfies Record<string, string>
