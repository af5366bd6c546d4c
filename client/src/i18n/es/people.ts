import type { people as en } from '../en/people.ts'

export const people: Record<keyof typeof en, string> = {
  'people.hint':
    'Quienes ocupan un cargo o trabajan en una institución. Nunca personas de la comunidad.',
  'people.empty': 'Aquí no hay nadie',
  'people.empty.search': 'No se encontró a «{q}»',
  'people.empty.text':
    'Pruebe con menos letras o con todo Alabama. Para agregar a alguien, abra la institución donde trabaja.',
  'people.noSeat': 'Cargo desconocido',
  'people.until': 'hasta {month}',
  'people.ended': 'lo dejó en {month}',
}
