import { type Labels, wordsOfGroup } from '../words/own.ts'
import type { Column, ListColumn } from './column.ts'
import type { ExportKind } from './rules.ts'

/** What the dictionary tells of a column, or of one of its values; in both languages. */
export const dictionaryColumns: readonly Column[] = [
  { field: 'file', heading: ['File', 'Archivo'] },
  { field: 'field', heading: ['Name in JSON', 'Nombre en JSON'] },
  { field: 'value', heading: ['Value in JSON', 'Valor en JSON'] },
  { field: 'english', heading: ['In English', 'En inglés'] },
  { field: 'spanish', heading: ['In Spanish', 'En español'] },
  { field: 'means', heading: ['What it is, in English', 'Qué es, en inglés'], as: 'long' },
  { field: 'significa', heading: ['What it is, in Spanish', 'Qué es, en español'], as: 'long' },
  { field: 'joins', heading: ['Leads to', 'Lleva a'] },
]

/** A row for each column of each list, and one for each word that may stand in it. */
export function dictionaryOf(
  lists: readonly { kind: ExportKind; columns: readonly ListColumn[] }[],
  labels: Labels,
) {
  return lists.flatMap(({ kind: file, columns }) =>
    columns.flatMap(({ field, heading: [english, spanish], means, words, joins }) => [
      {
        ...{ file, field, value: '', english, spanish },
        ...{ means: means[0], significa: means[1], joins: joins ? joinOf(joins) : '' },
      },
      ...(words === undefined ? [] : wordsOfGroup(labels, words)).map(([value, en, es]) => ({
        ...{ file, field, value },
        ...{ english: en, spanish: es, means: '', significa: '', joins: '' },
      })),
    ]),
  )
}

/** The column of a list that others lead to: `contacts.id`. */
export function joinOf(list: ExportKind): string {
  return `${list}.${list === 'statuses' ? 'fips' : 'id'}`
}
