export const contactKinds = [
  'meeting',
  'call',
  'visit',
  'message',
  'public_event',
  'action',
  'training',
] as const
export type ContactKind = (typeof contactKinds)[number]

export const outcomes = ['held', 'attempted', 'cancelled', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** Our side's part in a contact: the leadership ladder counts these. */
export const participantRoles = ['led', 'co_led', 'interpreted', 'observed'] as const
export type ParticipantRole = (typeof participantRoles)[number]

export const sensitivities = ['shared', 'organization', 'restricted'] as const
export type Sensitivity = (typeof sensitivities)[number]
