import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type Column, endLine, type Mark, markLines } from './columns.ts'
import { type Cells, csvOf } from './csv.ts'
import { dictionaryColumns, dictionaryOf } from './dictionary.ts'
import { jsonOf } from './json.ts'
import type { ExportKind } from './rules.ts'

/** One kind of rows: read twice, a page at a time, so that nothing of it is kept in between. */
export interface ZippedKind {
  kind: ExportKind
  columns: readonly Column[]
  pages: () => AsyncIterable<readonly Cells[]>
}

const howToRead = {
  en: 'Each list is there twice: as CSV for a spreadsheet, as JSON for programs. dictionary.csv says in both languages what each column and each value means. Delete this when it has served.',
  es: 'Cada lista está dos veces: en CSV para una hoja de cálculo y en JSON para programas. dictionary.csv dice en los dos idiomas qué significa cada columna y cada valor. Bórrelo cuando haya servido.',
}

/**
 * Everything as one zip, written as it is read: its memory does not grow with its length.
 * @param onWhole called with the number of rows when the last one has left
 */
export function zipOf(
  mark: Mark,
  kinds: readonly ZippedKind[],
  onWhole: (rows: number) => Promise<void>,
): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as unknown as Readable
  zip.on('error', (error) => output.destroy(error as Error))
  const add = (name: string, read: () => Readable) =>
    zip.addReadStreamLazy(name, { compressionLevel: 6 }, (hand) => {
      const stream = read()
      // what goes wrong on the way breaks the file off
      stream.on('error', (error) => output.destroy(error))
      hand(null, stream)
    })
  let rows = 0
  const text = (lines: readonly string[]) => Readable.from([`${lines.join('\r\n')}\r\n`])
  add('README.txt', () => text([...markLines(mark), '', howToRead.en, '', howToRead.es]))
  for (const { kind, columns, pages } of kinds) {
    const its = { ...mark, what: kind }
    add(`${kind}.csv`, () =>
      csvOf(its, columns, pages(), async (count) => {
        rows += count
      }),
    )
    add(`${kind}.json`, () => jsonOf(its, columns, pages()))
  }
  const dictionary = dictionaryOf(
    kinds.map(({ kind, columns }) => [kind, columns]),
    mark.labels,
  )
  add('dictionary.csv', () => csvOf(mark, dictionaryColumns, onePage(dictionary), async () => {}))
  add('END.txt', () => text([endLine(mark, rows)]))
  zip.end()
  output.on('end', () => void onWhole(rows).catch((error) => output.destroy(error)))
  return output
}

async function* onePage<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}
