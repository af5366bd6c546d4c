import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { projectRoot } from '../project-root.ts'
import { StartupError } from '../startup-error.ts'
import { fileHead, isKeyText } from './key-text.ts'

/** Where the keys are kept: outside the database, always. */
export interface KeySource {
  /** in words, for sentences */
  readonly where: string
  /** whether a first key may be made here */
  readonly mayBegin: boolean
  /** undefined when there is none yet */
  read(): string | undefined
  /** changes when what `read` gives may have changed */
  stamp(): string
  /** Writes the first key. False when somebody else did so first. */
  begin(line: string): boolean
  /** Adds a key as the newest. False where only a person can do it. */
  add(line: string): boolean
}

/** The variable CONDADO_KEYS, the file it names, or `keys` in the data folder. */
export function keySource(config: Pick<Config, 'keys' | 'dataDir'>): KeySource {
  const { keys, dataDir } = config
  const path = keyFileOf(config)
  if (path === undefined) return variableSource(keys as string)
  if (keys === undefined) return fileSource(path, true)
  if (!relative(join(dataDir, 'postgres'), path).startsWith('..')) {
    throw new StartupError(
      'CONDADO_KEYS names a file in the folder of the database: keep the keys away from what they protect.',
    )
  }
  return fileSource(path, false)
}

/** The file that holds the keys; undefined where the variable itself holds them. */
export function keyFileOf({ keys, dataDir }: Pick<Config, 'keys' | 'dataDir'>): string | undefined {
  if (keys === undefined) return join(dataDir, 'keys')
  if (isKeyText(keys)) return undefined
  return isAbsolute(keys) ? keys : resolve(projectRoot, keys)
}

/** Keys that live in this process only. */
export function variableSource(text: string): KeySource {
  return {
    where: 'the variable CONDADO_KEYS',
    mayBegin: false,
    read: () => text,
    stamp: () => '',
    begin: () => false,
    add: () => false,
  }
}

function fileSource(path: string, mayBegin: boolean): KeySource {
  const read = () => (existsSync(path) ? said(path, () => readFileSync(path, 'utf8')) : undefined)
  return {
    where: `the file ${path}`,
    mayBegin,
    read,
    stamp: () => {
      const found = statSync(path, { throwIfNoEntry: false })
      return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : ''
    },
    begin: (line) =>
      said(path, () => {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        const draft = written(path, `${fileHead}${line}\n`)
        try {
          // unlike a rename it never takes the place of a file that is there
          linkSync(draft, path)
          return true
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
          throw error
        } finally {
          rmSync(draft, { force: true })
        }
      }),
    add: (line) =>
      said(path, () => {
        const text = read() ?? fileHead
        const { mode } = statSync(path)
        const draft = written(path, `${text.replace(/\n*$/, '\n')}${line}\n`)
        chmodSync(draft, mode & 0o777)
        renameSync(draft, path)
        return true
      }),
  }
}

/** A file beside `path`, for its owner alone, that is on the disk before it is used. Root gives it to whoever owns the folder. */
function written(path: string, text: string): string {
  const draft = `${path}.${process.pid}.new`
  rmSync(draft, { force: true })
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(path))
    chownSync(draft, uid, gid)
  }
  return draft
}

function said<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    throw new StartupError(`The file of keys ${path} cannot be used (${code}).`)
  }
}
