import type { upkeep as en } from '../en/upkeep.ts'

export const upkeep: Record<keyof typeof en, string> = {
  'upkeep.lead': 'Lo que mantiene en orden el directorio y sus palabras, en un solo lugar.',
  'upkeep.unconfirmed': 'Lo que nadie ha confirmado',
  'upkeep.unconfirmed.text':
    'Instituciones que alguien agregó y que nadie de coordinación o administración ha revisado.',
  'upkeep.noCounty': 'Lo que no tiene condado',
  'upkeep.noCounty.text': 'Instituciones que no cuentan en el mapa porque nadie sabe dónde están.',
  'upkeep.duplicates.text': 'Fichas que parecen ser la misma.',
  'upkeep.records.text': 'Lo que dicen las fuentes públicas, y sus listas nuevas.',
  'upkeep.regions': 'Regiones',
  'upkeep.regions.text': 'Qué condados van juntos y quién ve sus notas.',
  'upkeep.words': 'Palabras',
  'upkeep.words.text': 'Cómo se llaman los tipos y sectores en los dos idiomas, y tipos propios.',
  'upkeep.settings.text': 'A los cuántos días envejece lo que sabemos, y otros límites.',
  'upkeep.imports.text': 'El directorio desde un archivo que ya se llevaba.',
}
