import { parentPort, workerData } from 'node:worker_threads'
import type { ReportDocument } from '../document.ts'
import { type Foot, reportPdf } from './report-pdf.ts'

/** What `thread.ts` is started with. */
export interface ToDraw {
  report: ReportDocument
  foot: Foot
}

// the whole of a thread: draws one report
const { report, foot } = workerData as ToDraw
const { buffer, byteOffset, length } = await reportPdf(report, foot)
parentPort?.postMessage(new Uint8Array(buffer, byteOffset, length), [buffer as ArrayBuffer])
