import { stringify } from 'csv-stringify/sync'
import { csvOptions } from '../export/csv.ts'
import type { Language } from '../members/rules.ts'
import { columnsTogether } from './rejected-columns.ts'
import type { RowProblem } from './rules.ts'
import { cellName } from './understand/cells.ts'
import type { Resolved } from './understand/resolve.ts'

/** Rows that do not come in, as they stood in the file, each with what is the matter. */
export interface Rejected {
  header: string[]
  rows: {
    sheet: string
    row: number
    cells: string[]
    /** what the name of its sheet, or a title above it, told; empty where a column does */
    county: string
    reasons: { code: RowProblem | 'left_out'; cell: string }[]
  }[]
}

export function rejectedRows({ sheets, rows, problems, counties }: Resolved): Rejected {
  const of = new Map<string, Rejected['rows'][number]['reasons']>()
  const nameOf = (at: number) => sheets[at]?.sheet.name ?? ''
  for (const { sheet, row, field, code } of problems) {
    const column = field === null ? undefined : sheets[sheet]?.mapping[field]
    const reasons = of.get(`${sheet}:${row}`) ?? []
    reasons.push({ code, cell: cellName(nameOf(sheet), row, column) })
    of.set(`${sheet}:${row}`, reasons)
  }
  const cellsOf = sheets.map(
    ({ sheet }) => new Map(sheet.rows.map(({ row, cells }) => [row, cells])),
  )
  const { header, inOrder } = columnsTogether(sheets.filter(({ use }) => use))
  return {
    header,
    rows: rows
      .filter(({ state }) => state === 'rejected' || state === 'left_out')
      .map(({ sheet, row, state, fips }) => ({
        sheet: nameOf(sheet),
        row,
        cells: inOrder(sheet, cellsOf[sheet]?.get(row) ?? []),
        county:
          sheets[sheet]?.mapping.county === undefined
            ? (counties.find((one) => one.fips === fips)?.name ?? '')
            : '',
        reasons:
          of.get(`${sheet}:${row}`) ??
          (state === 'left_out'
            ? [{ code: 'left_out' as const, cell: cellName(nameOf(sheet), row, undefined) }]
            : []),
      })),
  }
}

type Reason = RowProblem | 'left_out'

/** In sentences, for whoever mends the file in a spreadsheet. */
const sentences: Record<Language, Record<Reason, string>> = {
  en: {
    cell_unusable: 'there is no value in this cell that can be read',
    too_long: 'the text is too long',
    day_missing: 'the day is missing',
    day_unreadable: 'this is not a day that can be read',
    day_future: 'this day is in the future',
    year_missing: 'the year is missing: write the whole day, like May 31, 2025',
    month_alone: 'the day of the month is missing: write the whole day, like May 31, 2025',
    institution_missing: 'the institution is missing',
    county_missing: 'the county is missing',
    county_not_yours: 'this county is not in your regions',
    due_before_promise: 'due before it was promised',
    due_unreadable: 'this is not a day that can be read',
    address_unreadable: 'this is not a web address',
    tag_unknown: 'there is no such tag',
    left_out: 'left out by you',
  },
  es: {
    cell_unusable: 'en esta celda no hay un valor que se pueda leer',
    too_long: 'el texto es demasiado largo',
    day_missing: 'falta la fecha',
    day_unreadable: 'esta no es una fecha que se pueda leer',
    day_future: 'esta fecha está en el futuro',
    year_missing: 'falta el año: escriba la fecha completa, como 31 de mayo de 2025',
    month_alone: 'falta el día del mes: escriba la fecha completa, como 31 de mayo de 2025',
    institution_missing: 'falta la institución',
    county_missing: 'falta el condado',
    county_not_yours: 'este condado no es de sus regiones',
    due_before_promise: 'vence antes de que se prometiera',
    due_unreadable: 'esta no es una fecha que se pueda leer',
    address_unreadable: 'esta no es una dirección web',
    tag_unknown: 'no existe esta etiqueta',
    left_out: 'usted la dejó fuera',
  },
}

const columns: Record<Language, [why: string, where: string, county: string]> = {
  en: ['Why not', 'Where it was', 'County'],
  es: ['Por qué no', 'Dónde estaba', 'Condado'],
}

/**
 * The rows as a file that opens in a spreadsheet: in front the reasons, then the columns as they were. Sent again, those
 * two are not read, and what was mended comes in. The county of a sheet, which this file no longer has, is a column of its own.
 */
export function rejectedFile({ header, rows }: Rejected, language: Language): string {
  const [why, where, county] = columns[language]
  const withCounty = rows.some((row) => row.county)
  const lines = rows.map((row) => [
    row.reasons.map(({ code, cell }) => `${cell}: ${sentences[language][code]}`).join('; '),
    row.sheet === '' ? String(row.row) : `${row.sheet} ${row.row}`,
    ...(withCounty ? [row.county] : []),
    ...row.cells,
  ])
  return stringify([[why, where, ...(withCounty ? [county] : []), ...header], ...lines], csvOptions)
}
