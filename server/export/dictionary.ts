import { type Labels, wordsOfGroup } from '../words/own.ts'
import type { Column } from './columns.ts'
import type { ExportKind } from './rules.ts'

/** What the dictionary tells of a column, or of one of its values; in both languages. */
export const dictionaryColumns: readonly Column[] = [
  { field: 'file', heading: ['File', 'Archivo'] },
  { field: 'field', heading: ['Name in JSON', 'Nombre en JSON'] },
  { field: 'value', heading: ['Value in JSON', 'Valor en JSON'] },
  { field: 'english', heading: ['In English', 'En inglés'] },
  { field: 'spanish', heading: ['In Spanish', 'En español'] },
]

/** A row for each column of each list, and one for each word that may stand in it. */
export function dictionaryOf(
  lists: readonly { kind: ExportKind; columns: readonly Column[] }[],
  labels: Labels,
) {
  return lists.flatMap(({ kind: file, columns }) =>
    columns.flatMap(({ field, heading: [english, spanish], words }) => [
      { file, field, value: '', english, spanish },
      ...(words === undefined ? [] : wordsOfGroup(labels, words)).map(([value, en, es]) => ({
        ...{ file, field, value },
        ...{ english: en, spanish: es },
      })),
    ]),
  )
}
