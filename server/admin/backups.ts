import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { PoolConfig } from 'pg'
import { makeBackup, restoreBackup } from '../backups/backup.ts'
import type { Config } from '../config.ts'
import { startEmbedded } from '../db/embedded/start.ts'
import { migrateToLatest } from '../db/migrate.ts'
import { StartupError } from '../startup-error.ts'
import { verifyLog } from './audit.ts'

/** A new pair: the file opens backups and belongs elsewhere; what is said seals them and belongs here. */
export async function newBackupKey([file]: string[]): Promise<string> {
  if (!file) throw new StartupError('Say where to: backup key FILE')
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const lines = [
    '# Opens the backups of Condado. Keep it away from the server, and print it once.',
    `# made ${new Date().toISOString()}, seals to ${recipient}`,
    identity,
  ]
  try {
    writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    throw new StartupError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code}). A file that is there is never written over.`,
    )
  }
  return [
    `The key is in ${resolve(file)}. Move it away from this machine, and keep a copy on paper: without it no backup opens.`,
    'Start the server with',
    '  BACKUP_DIR=/where/backups/go',
    `  BACKUP_RECIPIENT=${recipient}`,
  ].join('\n')
}

export async function backupNow(
  owner: PoolConfig,
  args: string[],
  { backups }: Config,
): Promise<string> {
  if (args.length > 0) {
    throw new StartupError('Say "backup", "backup key FILE" or "verify FILE KEYFILE".')
  }
  if (!backups) {
    throw new StartupError(
      'Set BACKUP_DIR and BACKUP_RECIPIENT: "npm run admin -- backup key FILE" makes a key.',
    )
  }
  await migrateToLatest(owner)
  const path = await makeBackup(owner, backups, new Date())
  return `${path} is whole and on the disk. The keys of restricted notes are not in it: keep them too, apart.`
}

/** Restores a backup into a database that is thrown away: every row is compared, and the audit log recomputed. */
export async function verifyBackup([file, keyFile]: string[]): Promise<string> {
  const [path, key] = named('verify', file, keyFile)
  const dataDir = mkdtempSync(join(tmpdir(), 'condado-verify-'))
  const { owner, stop } = await startEmbedded({ dataDir, throwaway: true })
  try {
    const { madeAt, tables, rows } = await restoreBackup(owner, path, key)
    const log = await verifyLog(owner, [])
    return `${path}, made ${madeAt}: ${rows} rows in ${tables} tables came back as they were.\n${log}`
  } finally {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export async function restore(owner: PoolConfig, [file, keyFile]: string[]): Promise<string> {
  const { madeAt, tables, rows } = await restoreBackup(owner, ...named('restore', file, keyFile))
  await migrateToLatest(owner)
  const log = await verifyLog(owner, [])
  return [
    `Restored what was there at ${madeAt}: ${rows} rows in ${tables} tables, each compared.`,
    log,
    'Put the file of keys of restricted notes in its place, and start the server.',
  ].join('\n')
}

function named(
  command: string,
  file: string | undefined,
  keyFile: string | undefined,
): [string, string] {
  if (!file || !keyFile) throw new StartupError(`Name both: ${command} FILE KEYFILE`)
  return [resolve(file), resolve(keyFile)]
}
