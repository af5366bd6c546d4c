import { type Column, type ReportDocument, type Table, tablesOf } from './document.ts'
import type { Speech } from './words.ts'

/** Tables of one key as one, with a column in front that tells them apart. */
export function mergedTables(report: ReportDocument): Table[] {
  const byKey = new Map<string, Table>()
  for (const { of, ...table } of tablesOf(report)) {
    const front: Column[] = of ? [{ heading: of.heading, kind: 'name' }] : []
    const rows = of ? table.rows.map((row) => [of.name, ...row]) : table.rows
    const known = byKey.get(table.key)
    byKey.set(
      table.key,
      known
        ? { ...known, rows: [...known.rows, ...rows] }
        : { ...table, columns: [...front, ...table.columns], rows },
    )
  }
  return [...byKey.values()]
}

/** What a report says besides its tables, as tables: what it is, and its texts. */
export function wordTables(report: ReportDocument, mark: string, { say }: Speech): Table[] {
  const about = [
    [say('sheet.title'), report.title],
    ...report.about.map(({ label, value }) => [label, value]),
    ...(report.corrections ? [[report.corrections.title, report.corrections.text]] : []),
    ...report.notes.map((note) => ['', note]),
    ...tablesOf(report).flatMap(({ title, note }) => (note ? [[title, note]] : [])),
    ['', mark],
  ]
  const texts = report.sections.flatMap(({ title, text, parts }) => [
    ...paragraphsOf(text).map((paragraph) => [title, paragraph]),
    ...parts.flatMap((part) =>
      part.kind === 'highlights'
        ? part.items.map(({ caption, quote, about: where }) => [
            part.title,
            [caption, quote, where].filter(Boolean).join(' — '),
          ])
        : [],
    ),
  ])
  return [
    {
      key: 'about',
      title: say('sheet.about'),
      columns: [
        { heading: say('sheet.key'), kind: 'text' },
        { heading: say('sheet.value'), kind: 'quote' },
      ],
      rows: about,
    },
    {
      key: 'texts',
      title: say('sheet.texts'),
      columns: [
        { heading: say('column.section'), kind: 'text' },
        { heading: say('column.text'), kind: 'quote' },
      ],
      rows: texts,
    },
  ]
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => paragraph.trim() || [])
}
