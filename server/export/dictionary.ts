import { type Labels, wordsOfGroup } from '../words/own.ts'
import type { Column } from './columns.ts'

/** What the dictionary tells of a column, or of one of its values; in both languages. */
export const dictionaryColumns: readonly Column[] = [
  { field: 'file', heading: ['File', 'Archivo'] },
  { field: 'field', heading: ['Name in JSON', 'Nombre en JSON'] },
  { field: 'value', heading: ['Value in JSON', 'Valor en JSON'] },
  { field: 'english', heading: ['In English', 'En inglés'] },
  { field: 'spanish', heading: ['In Spanish', 'En español'] },
]

/** A row for each column of each file, and one for each word that may stand in it. */
export function dictionaryOf(
  files: readonly (readonly [file: string, readonly Column[]])[],
  labels: Labels,
) {
  return files.flatMap(([file, columns]) =>
    columns.flatMap(({ field, heading: [english, spanish], words }) => [
      { file, field, value: '', english, spanish },
      ...(words === undefined ? [] : wordsOfGroup(labels, words)).map(([value, en, es]) => ({
        ...{ file, field, value },
        ...{ english: en, spanish: es },
      })),
    ]),
  )
}
