import { describe, expect, test } from 'vitest'
import { valueWords } from '../../server/export/value-words.ts'
import { composed } from '../../server/report-files/compose.ts'
import type { ReportDocument } from '../../server/report-files/document.ts'
import { tablesOf } from '../../server/report-files/document.ts'
import { reportWords } from '../../server/report-files/words.ts'
import { sampleContents, sampleReport } from './sample.ts'

/** Everything a document says itself: not proper names, nor what people wrote. */
function ownWords(report: ReportDocument): string[] {
  const { keys, sections, notes, about } = report
  return [
    ...keys.flatMap(({ label, before }) => [label, before]),
    ...notes,
    ...about.flatMap(({ label, value }) => [label, value]),
    ...sections.map(({ title }) => title),
    ...sections.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'maps'
          ? [
              ...part.maps.flatMap(({ title, alt }) => [title, alt]),
              ...part.legend.map((l) => l.word),
            ]
          : part.kind === 'highlights'
            ? [part.title]
            : [],
      ),
    ),
    ...tablesOf(report).flatMap(({ title, note = '', columns, rows, of }) => [
      title,
      note,
      of?.heading ?? '',
      ...columns.map(({ heading }) => heading),
      ...rows.flatMap((row) =>
        columns.flatMap(({ kind }, at) => (kind === 'text' ? String(row[at] ?? '') : [])),
      ),
    ]),
  ]
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []

describe('a report in Spanish', () => {
  const all = [...Object.values(reportWords), ...Object.values(valueWords)]
  const spanish = new Set(all.flatMap(([, es]) => wordsOf(es)))
  const onlyEnglish = new Set(
    all.flatMap(([en]) => wordsOf(en)).filter((word) => !spanish.has(word)),
  )

  test('has no word that only English has, but in names and quoted words', () => {
    const report = composed(sampleReport('x'), sampleContents('x'), 'es')
    const said = ownWords(report).join(' ')
    // proper names of the sample
    const names = new Set(wordsOf('Top of Alabama No holds Sin retenciones'))
    const found = wordsOf(said).filter((word) => onlyEnglish.has(word) && !names.has(word))
    expect(found).toEqual([])
    expect(said).toContain('Rendición de cuentas')
    expect(onlyEnglish.size).toBeGreaterThan(150)
  })

  test('the same test finds English where it is', () => {
    const report = composed(sampleReport('x'), sampleContents('x'), 'en')
    const found = wordsOf(ownWords(report).join(' ')).filter((word) => onlyEnglish.has(word))
    expect(new Set(found).size).toBeGreaterThan(100)
  })
})

test.each(['en', 'es'] as const)('%s: no value is told by its key', (language) => {
  const report = composed(sampleReport('x'), sampleContents('x'), language)
  for (const { key, rows, columns } of tablesOf(report))
    for (const row of rows)
      for (const [at, cell] of row.entries())
        if (columns[at]?.kind === 'text' || at === 0)
          expect(String(cell), key).not.toMatch(/^[a-z]+(_[a-z]+)+$|^(restricted|287g)$/)
})
