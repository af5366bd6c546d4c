import type { Scope } from './rules.ts'

/** What a scope reads, as the screen says it where a token is made (a test holds the two together). */
export const scopeWords: Readonly<Record<Scope, readonly [en: string, es: string]>> = {
  statuses: ['Statuses of the counties', 'Estados de los condados'],
  directory: ['Directory', 'Directorio'],
  contacts: ['Contacts, with their notes', 'Contactos, con sus notas'],
  commitments: ['Promises', 'Compromisos'],
  follow_ups: ['Follow-ups', 'Seguimientos'],
  campaigns: ['Campaigns by county', 'Campañas por condado'],
  records: ['Public records', 'Registros públicos'],
  reports: ['The list of reports', 'La lista de informes'],
}
