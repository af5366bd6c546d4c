/** What lists of promises say. */
export const commitments = {
  'commitments.due': 'Due {day}',
  'commitments.noDue': 'No due date',
} satisfies Record<string, string>
