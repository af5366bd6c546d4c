import {
  type BigIntStats,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backupsAmong } from '../backups/rules.ts'
import type { Config } from '../config.ts'
import { keyFileOf } from '../sealed/key-source.ts'
import { type BackupFacts, ofBackups } from './backup-rules.ts'
import { ofNode, ofPrivacy, ofRoom } from './machine-rules.ts'
import { type Finding, wrong } from './rules.ts'

/** What can be seen without the database: this program, its disks and its files. */
export async function examineMachine(config: Config): Promise<Finding[]> {
  const { dataDir, backups } = config
  const keyFile = keyFileOf(config)
  const findings = [ofNode(process.versions.node)]
  if (existsSync(dataDir)) {
    findings.push(ofRoom('The data folder', dataDir, await freeAt(dataDir)))
    findings.push(ofPrivacy('The data folder', dataDir, modeOf(dataDir), true))
  }
  if (keyFile && existsSync(keyFile)) {
    findings.push(ofPrivacy('The file of keys', keyFile, modeOf(keyFile)))
  }
  if (backups && existsSync(backups.dir)) {
    findings.push(ofRoom('The folder of backups', backups.dir, await freeAt(backups.dir)))
    findings.push(ofPrivacy('The folder of backups', backups.dir, modeOf(backups.dir)))
  }
  return [...findings, ...lookAtBackups(config, keyFile)]
}

function lookAtBackups({ dataDir, backups }: Config, keyFile: string | undefined): Finding[] {
  if (!backups) return ofBackups(undefined)
  const { dir } = backups
  try {
    return ofBackups({
      dir,
      backups: backupsIn(dir),
      sameDisk: deviceOf(dir) !== undefined && deviceOf(dir) === deviceOf(dataDir),
      holdsKeys: keyFile !== undefined && dirname(keyFile) === dir,
      now: Date.now(),
    })
  } catch (error) {
    return [
      wrong(
        `The folder of backups ${dir} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
        'Run this as the user that runs the server, and see that the folder is there.',
      ),
    ]
  }
}

function backupsIn(dir: string): BackupFacts['backups'] {
  const names = existsSync(dir) ? readdirSync(dir) : []
  return backupsAmong(names).map(({ name, at }) => {
    const path = join(dir, name)
    return { name, at: at.getTime(), bytes: statSync(path).size, whole: beginsAsAge(path) }
  })
}

const ageBegins = 'age-encryption.org/v1\n'

function beginsAsAge(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const begin = Buffer.alloc(ageBegins.length)
    readSync(file, begin)
    return begin.toString('latin1') === ageBegins
  } finally {
    closeSync(file)
  }
}

async function freeAt(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path)
  return bavail * bsize
}

/** Windows keeps such things elsewhere. */
function modeOf(path: string): number | undefined {
  return process.platform === 'win32' ? undefined : statSync(path).mode
}

function deviceOf(path: string): BigIntStats['dev'] | undefined {
  return statSync(path, { throwIfNoEntry: false, bigint: true })?.dev
}
