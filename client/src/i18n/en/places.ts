/** The places that a phone has under “More”. */
export const places = {
  'places.conflicts': 'To decide',
  'places.promises': 'Promises',
  'places.campaigns': 'Campaigns',
  'places.coverage': 'Coverage',
  'places.moved': 'What moved',
  'places.records': 'Public records',
  'places.turnover': 'Turnover',
  'places.members': 'Members',
  'places.audit': 'Audit log',
  'places.export': 'Take out a file',
  'places.access': 'Who may do what',
  'places.retention': 'How long we keep',
  'places.phone': 'This phone',
  'places.account': 'My account',
  'places.safety': 'Safety guide',
  'places.about': 'About Condado',
} satisfies Record<string, string>
