import { atMost } from '../in-turn.ts'
import { inOwnThread } from '../own-thread.ts'
import type { ReportDocument } from './document.ts'
import type { ToDraw } from './pdf/thread.ts'
import { reportCsv } from './report-csv.ts'
import { reportXlsx } from './report-xlsx.ts'
import type { ReportFormat } from './rules.ts'

/** One after the other: making one keeps a processor busy for a while. */
const inTurn = atMost(1, 20)

/** @param mark whose copy it is, in a sentence of the report's language */
export function fileOf(
  report: ReportDocument,
  format: ReportFormat,
  { mark, madeAt }: { mark: string; madeAt: Date },
): Promise<Buffer> {
  const make: Record<ReportFormat, () => Promise<Buffer>> = {
    pdf: () => pdfOf({ report, foot: { mark, madeAt } }),
    xlsx: () => reportXlsx(report, mark),
    csv: async () => reportCsv(report, mark),
  }
  return inTurn(make[format])
}

/** A year of a whole state has hundreds of pages, and takes seconds. */
async function pdfOf(toDraw: ToDraw): Promise<Buffer> {
  const drawn = await inOwnThread<Uint8Array>(new URL('./pdf/thread', import.meta.url), toDraw)
  return Buffer.from(drawn.buffer, drawn.byteOffset, drawn.length)
}

export const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** `condado-top-of-alabama-third-quarter-of-2026-0001a2b3.pdf`, in letters that any device keeps. */
export function fileNameOf({ title }: ReportDocument, format: ReportFormat, id: string): string {
  const plain = `condado ${title}`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-|-$/g, '')
  return `${plain}-${id.slice(-8)}.${format}`
}
