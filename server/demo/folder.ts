import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A data folder that goes with the process. */
export function throwawayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'condado-demo-'))
  // the database may still be ending, and writing
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }))
  return folder
}
