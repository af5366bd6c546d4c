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
  'people.former': 'Ya no está',
  'people.title': 'Persona',
  'people.twice': '¿Está dos veces?',
  'people.edit': 'Corregir',
  'people.edit.hint':
    'Solo personas en su función pública: cómo se llega a la oficina, nunca una casa.',
  'people.saved': 'Guardado.',
  'people.name': 'Nombre',
  'people.party': 'Partido',
  'people.phone': 'Teléfono de la oficina',
  'people.email': 'Correo de la oficina',
  'people.noReach': 'No se conoce teléfono ni correo público.',
  'people.now': 'Ocupa',
  'people.now.none': 'No ocupa ningún cargo que sepamos.',
  'people.before': 'Antes',
  'people.addedBy': 'Agregó: {name}',
}
