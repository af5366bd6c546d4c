import type { Language } from '../../../server/members/rules.ts'

/** The languages of the reports, as their own speakers call them. */
export const languageNames: Record<Language, string> = { en: 'English', es: 'Español' }
