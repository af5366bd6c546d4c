import { Readable } from 'node:stream'
import { csvOf } from './csv.ts'
import { dictionaryColumns, dictionaryOf } from './dictionary.ts'
import { jsonOf } from './json.ts'
import { endLine, type Mark, markLines } from './mark.ts'
import { onePage, type ReadKind } from './pages.ts'
import { streamedZip, type ZippedFile } from './streamed-zip.ts'

const howToRead = {
  en: 'Each list is there twice: as CSV for a spreadsheet, as JSON for programs. dictionary.csv says in both languages what each column and each value means, and which column leads to which list. Delete this when it has served.',
  es: 'Cada lista está dos veces: en CSV para una hoja de cálculo y en JSON para programas. dictionary.csv dice en los dos idiomas qué significa cada columna y cada valor, y qué columna lleva a qué lista. Bórrelo cuando haya servido.',
}

/**
 * Everything as one zip, written as it is read.
 * @param onWhole called with the number of rows when the last one has left
 */
export function zipOf(
  mark: Mark,
  kinds: readonly ReadKind[],
  onWhole: (rows: number) => Promise<void>,
): Readable {
  let rows = 0
  const text = (lines: readonly string[]) => Readable.from([`${lines.join('\r\n')}\r\n`])
  const lists = kinds.flatMap(({ kind, columns, pages }): ZippedFile[] => {
    const its = { ...mark, what: kind }
    const counted = async (count: number) => {
      rows += count
    }
    return [
      { name: `${kind}.csv`, read: () => csvOf(its, columns, pages(), counted) },
      { name: `${kind}.json`, read: () => jsonOf(its, columns, pages()) },
    ]
  })
  const dictionary = () =>
    csvOf(mark, dictionaryColumns, onePage(dictionaryOf(kinds, mark.labels)), async () => {})
  return streamedZip(
    [
      {
        name: 'README.txt',
        read: () => text([...markLines(mark), '', howToRead.en, '', howToRead.es]),
      },
      ...lists,
      { name: 'dictionary.csv', read: dictionary },
      { name: 'END.txt', read: () => text([endLine(mark, rows)]) },
    ],
    () => onWhole(rows),
  )
}
