import { fold } from '../search/rules.ts'
import type { ReadSheet } from './understand/sheets.ts'

/**
 * The columns of several sheets side by side: those that were read as the same thing are one, whatever each sheet calls it and
 * wherever it stands there. @returns the headings, and the cells of a row in their order
 */
export function columnsTogether(sheets: readonly ReadSheet[]): {
  header: string[]
  inOrder: (sheet: number, cells: readonly string[]) => string[]
} {
  const header: string[] = []
  const places = new Map<string, number>()
  const ofSheet = new Map(
    sheets.map(({ at, sheet, layout, mapping }) => {
      const fields = new Map(Object.entries(mapping).map(([field, column]) => [column, field]))
      const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
      const named = new Map<string, number>()
      const columns = Array.from({ length: Math.max(width, layout.header.length) }, (_, column) => {
        const heading = layout.header[column] ?? ''
        const nth = named.get(fold(heading)) ?? 0
        named.set(fold(heading), nth + 1)
        const key = fields.has(column) ? `${fields.get(column)}` : `${fold(heading)} ${nth}`
        const place = places.get(key) ?? header.push(heading) - 1
        places.set(key, place)
        return place
      })
      return [at, columns] as const
    }),
  )
  return {
    header,
    inOrder: (sheet, cells) => {
      const row = header.map(() => '')
      for (const [column, place] of (ofSheet.get(sheet) ?? []).entries())
        row[place] = cells[column] ?? ''
      return row
    },
  }
}
