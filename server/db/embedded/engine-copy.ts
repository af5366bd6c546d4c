import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { engineVersion, linkLibraries } from './engine.ts'
import type { Who } from './who.ts'

const prefix = 'engine-'

/**
 * Copies the engine into the data folder, for whoever cannot run it where npm put it. Made once for each version
 * (58 MB); a killed copy leaves nothing that would be taken for a whole one.
 * @returns undefined when we may not even read it
 */
export function copyEngine(engine: string, dataDir: string, who: Who): string | undefined {
  const name = `${prefix}${engineVersion(engine)}`
  const copy = join(dataDir, name, 'native')
  if (existsSync(copy)) return copy
  for (const old of readdirSync(dataDir)) {
    if (old.startsWith(prefix)) rmSync(join(dataDir, old), { recursive: true, force: true })
  }
  const temporary = mkdtempSync(join(dataDir, `${prefix}unfinished-`))
  try {
    cpSync(engine, join(temporary, 'native'), { recursive: true, verbatimSymlinks: true })
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return undefined
    throw error
  }
  linkLibraries(join(temporary, 'native'))
  giveAll(temporary, who)
  chmodSync(temporary, 0o755)
  renameSync(temporary, join(dataDir, name))
  return copy
}

function giveAll(folder: string, { uid, gid }: Who): void {
  if (uid === undefined || gid === undefined) return
  lchownSync(folder, uid, gid)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, name), uid, gid)
  }
}
