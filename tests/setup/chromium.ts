import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'

const uid = process.getuid?.() ?? 0

/**
 * Chromium from npm, so that a machine needs none; `CHROMIUM_PATH` names another one. The package unpacks into the
 * folder for temporary files under one name for all: here into a folder of this user's, under another name first,
 * so that nobody runs another user's browser or half of one.
 */
export async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const ours = join(tmpdir(), `condado-chromium-${uid}`)
  mkdirSync(ours, { recursive: true, mode: 0o700 })
  if (process.getuid && statSync(ours).uid !== uid) throw new Error(`${ours} is somebody else's`)
  const unpacked = join(ours, 'unpacked')
  if (!existsSync(unpacked)) await unpackInto(unpacked, ours)
  return join(unpacked, 'chromium')
}

async function unpackInto(unpacked: string, ours: string): Promise<void> {
  const unfinished = mkdtempSync(join(ours, 'unfinished-'))
  const { TMPDIR } = process.env
  try {
    process.env.TMPDIR = unfinished
    await sparticuz.executablePath()
    renameSync(unfinished, unpacked)
  } catch (error) {
    // another test file was faster
    if (!existsSync(unpacked)) throw error
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
    rmSync(unfinished, { recursive: true, force: true })
  }
}
