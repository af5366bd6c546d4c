import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In memory where there is room for it. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/**
 * A folder for a database that lives as long as this process, which names it. What processes left behind that were
 * killed is swept away first: a few such runs would fill the memory.
 */
export function throwawayFolder(purpose: 'test' | 'embedded'): string {
  for (const name of readdirSync(place)) {
    const [, pid] = /^condado-(?:test|embedded)-(\d+)-/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) sweep(join(place, name))
  }
  return mkdtempSync(join(place, `condado-${purpose}-${process.pid}-`))
}

function sweep(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // another user's, who will sweep it
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // it is somebody else's
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
