import type { Column } from './columns.ts'
import { valueWords } from './value-words.ts'

/** What the dictionary tells of a column, or of one of its values; in both languages. */
export const dictionaryColumns: readonly Column[] = [
  { field: 'file', heading: ['File', 'Archivo'] },
  { field: 'field', heading: ['Name in JSON', 'Nombre en JSON'] },
  { field: 'value', heading: ['Value in JSON', 'Valor en JSON'] },
  { field: 'english', heading: ['In English', 'En inglés'] },
  { field: 'spanish', heading: ['In Spanish', 'En español'] },
]

/** A row for each column of each file, and one for each word that may stand in it. */
export function dictionaryOf(files: readonly (readonly [file: string, readonly Column[]])[]) {
  return files.flatMap(([file, columns]) =>
    columns.flatMap(({ field, heading: [english, spanish], words }) => [
      { file, field, value: '', english, spanish },
      ...Object.entries(valueWords)
        .filter(([key]) => words !== undefined && key.startsWith(`${words}.`))
        .map(([key, [en, es]]) => ({
          ...{ file, field, value: key.slice(`${words}.`.length) },
          ...{ english: en, spanish: es },
        })),
    ]),
  )
}
