/** What lists of promises say. */
export const commitments = {
  'commitments.due': 'Due {day}',
  'commitments.noDue': 'No due date',
  'error.already_confirmed': 'This verdict is already confirmed.',
  'error.own_proposal': 'A second member has to confirm a verdict.',
  'error.nothing_to_confirm': 'No proposal is waiting for confirmation any more.',
  'error.milestone_reached': 'This step is reached already, so it stays as it is.',
  'error.file_too_large': 'The file is larger than 10 MB. Choose a smaller one.',
  'error.file_type': 'Only PDF, JPEG and PNG can be kept. Choose another file.',
  'error.file_unreadable': 'The file is damaged or its picture too large. Choose another one.',
} satisfies Record<string, string>
