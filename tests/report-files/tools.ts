import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether the machine has a program; tests that only it can do are left out where it has not. */
export function has(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined
}

/** Runs a program on a file of these bytes. @returns what it says, and the file that it makes in its folder */
export function run(
  program: string,
  args: (file: string, folder: string) => string[],
  name: string,
  bytes: Buffer,
  made?: string,
): { status: number | null; said: string; made: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'condado-file-'))
  try {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const { status, stdout, stderr } = spawnSync(program, args(file, folder), {
      env: { ...process.env, HOME: folder },
    })
    const out = made ? readFileSync(join(folder, made)) : Buffer.alloc(0)
    return { status, said: `${stdout}${stderr}`, made: out }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
