export const roles = ['organizer', 'lead', 'leadership', 'viewer', 'admin'] as const
export type Role = (typeof roles)[number]

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** Characters a password needs at least: length is what counts, there are no other rules. */
export const passwordMinLength = 15
