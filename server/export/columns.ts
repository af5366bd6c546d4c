import type { Bilingual, ListColumn } from './column.ts'
import { campaignColumns } from './lists/campaign-columns.ts'
import { countyColumns } from './lists/county-columns.ts'
import { directoryColumns } from './lists/directory-columns.ts'
import { noteColumns } from './lists/note-columns.ts'
import { promiseColumns } from './lists/promise-columns.ts'
import type { ExportKind, ExportWhat } from './rules.ts'

/**
 * What stands in a file, from left to right, the numbers that lead to other lists last. Days are ISO 8601; nobody on our
 * side is named but who wrote it down, or has to do it.
 */
export const columnsOf: Record<ExportKind, readonly ListColumn[]> = {
  ...noteColumns,
  ...promiseColumns,
  ...campaignColumns,
  ...directoryColumns,
  ...countyColumns,
}

export const whatNames: Record<ExportKind | ExportWhat, Bilingual> = {
  contacts: ['Contacts', 'Contactos'],
  assessments: ['Assessments', 'Evaluaciones'],
  follow_ups: ['Next steps', 'Seguimientos'],
  commitments: ['Promises', 'Compromisos'],
  milestones: ['Steps of promises', 'Pasos de compromisos'],
  commitment_events: ['What came of promises', 'Qué pasó con los compromisos'],
  campaigns: ['Campaigns', 'Campañas'],
  asks: ['Asks', 'Peticiones'],
  answers: ['Answers', 'Respuestas'],
  institutions: ['Institutions', 'Instituciones'],
  people: ['People in office', 'Personas en cargos'],
  seats: ['Offices', 'Cargos'],
  tenures: ['Terms of office', 'Periodos en el cargo'],
  turnovers: ['Changes of office', 'Cambios en los cargos'],
  records: ['Public records', 'Registros públicos'],
  overrides: ['Statuses set by hand', 'Estados fijados a mano'],
  statuses: ['Statuses of counties', 'Estados de los condados'],
  everything: ['Everything', 'Todo'],
}
