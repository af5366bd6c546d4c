export const reasons = {
  'reasons.hidden': 'Counts, but is not yours to open',
} satisfies Record<string, string>
