import type { places as en } from '../en/places.ts'

export const places: Record<keyof typeof en, string> = {
  'places.conflicts': 'Por decidir',
  'places.promises': 'Compromisos',
  'places.campaigns': 'Campañas',
  'places.coverage': 'Cobertura',
  'places.moved': 'Qué cambió',
  'places.reports': 'Informes',
  'places.records': 'Registros públicos',
  'places.turnover': 'Cambios de cargo',
  'places.duplicates': 'Duplicados',
  'places.members': 'Integrantes',
  'places.audit': 'Registro de cambios',
  'places.imports': 'Traer una hoja de cálculo',
  'places.export': 'Sacar un archivo',
  'places.access': 'Quién puede qué',
  'places.retention': 'Cuánto se guarda',
  'places.settings': 'Ajustes',
  'places.phone': 'Este teléfono',
  'places.account': 'Mi cuenta',
  'places.safety': 'Guía de seguridad',
  'places.about': 'Acerca de Condado',
}
