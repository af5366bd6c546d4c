import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { StartupError } from '../startup-error.ts'
import { dump } from './dump-store.ts'
import { opened, sealedTo } from './envelope.ts'
import { type Loaded, load } from './load-store.ts'
import { backupsAmong, isDue, nameOf, tooOld } from './rules.ts'
import { alone } from './turn-store.ts'

/** Where backups go, and whose key opens them. */
export interface BackupsTo {
  dir: string
  recipient: string
}

/**
 * Writes a backup; under its name it is whole and on the disk. @returns its path
 * @throws StartupError where the folder cannot be written to
 */
export async function makeBackup(
  owner: pg.PoolConfig,
  { dir, recipient }: BackupsTo,
  now: Date,
): Promise<string> {
  const path = join(dir, nameOf(now))
  const draft = `${path}.part`
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    const file = await open(draft, 'wx', 0o600)
    try {
      for await (const bytes of await sealedTo(recipient, dump(owner, now))) await file.write(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
    await onDisk(dir)
    return path
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {
      // there is none
    })
    const { syscall, code } = error as NodeJS.ErrnoException
    throw syscall ? new StartupError(`No backup could be written to ${dir} (${code}).`) : error
  }
}

/** A name is on the disk when its folder is. Windows has no such thing. */
async function onDisk(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(dir)
  await folder.sync().finally(() => folder.close())
}

/**
 * The backup of the day where there is none yet, and those that are too old away. Of several servers one makes it.
 * @returns its path, undefined where nothing was due
 */
export function dailyBackup(
  owner: pg.PoolConfig,
  to: BackupsTo,
  now: Date,
): Promise<string | undefined> {
  return alone(owner, async () => {
    const names = await readdir(to.dir).catch(() => [])
    if (!isDue(backupsAmong(names), now)) return undefined
    const path = await makeBackup(owner, to, now)
    const old = tooOld(backupsAmong(await readdir(to.dir))).map(({ name }) => name)
    // begun by a server that was killed
    const begun = names.filter((name) => /^condado-.*\.age\.part$/.test(name))
    for (const name of [...old, ...begun]) await rm(join(to.dir, name), { force: true })
    return path
  })
}

/**
 * Fills an empty database with a backup.
 * @throws StartupError with what is the matter
 */
export async function restoreBackup(
  owner: pg.PoolConfig,
  path: string,
  keyFile: string,
): Promise<Loaded> {
  try {
    const key = await readFile(keyFile, 'utf8')
    return await load(owner, await opened(key, createReadStream(path)))
  } catch (error) {
    throw inWords(error, path)
  }
}

function inWords(error: unknown, path: string): unknown {
  // what the database says, it says with how bad it is
  const { syscall, code, severity } = error as NodeJS.ErrnoException & { severity?: string }
  if (error instanceof StartupError || severity !== undefined) return error
  return new StartupError(
    syscall
      ? `${path} cannot be used (${code}).`
      : 'This backup is cut or damaged. Nothing was restored.',
  )
}
