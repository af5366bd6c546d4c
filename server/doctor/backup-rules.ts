import { counted, type Finding, fine, hourMs, look, sizeOf, span, wrong } from './rules.ts'

export interface BackupFacts {
  dir: string
  /** the latest first; `whole`: it begins as files of age do */
  backups: readonly { name: string; at: number; bytes: number; whole: boolean }[]
  /** on the disk that the data are on, too */
  sameDisk: boolean
  /** the keys of restricted notes lie in it */
  holdsKeys: boolean
  now: number
}

/** One a day is made; a machine may have been off for a night. */
const backupIsOldMs = 26 * hourMs

/** @param facts undefined: none are made here */
export function ofBackups(facts: BackupFacts | undefined): Finding[] {
  if (!facts) {
    return [
      look(
        'No backups are made here: BACKUP_DIR and BACKUP_RECIPIENT are not set.',
        'Run "npm run admin -- backup key FILE", or be sure that somebody else backs up the database.',
      ),
    ]
  }
  const { dir, backups, sameDisk, holdsKeys, now } = facts
  const findings: Finding[] = []
  const [newest, before] = backups
  if (!newest) {
    findings.push(
      wrong(
        `There is no backup in ${dir}.`,
        'Run "npm run admin -- backup" and read what it says.',
      ),
    )
  } else if (now - newest.at > backupIsOldMs) {
    findings.push(
      wrong(
        `The newest backup in ${dir} is ${span(now - newest.at)} old.`,
        'Run "npm run admin -- backup" and read what it says; the running server makes one a day.',
      ),
    )
  } else {
    const copy = sameDisk ? ' It lies on the disk of the data: copy it elsewhere, too.' : ''
    findings.push(
      fine(
        `The newest of ${counted(backups.length, 'backup')} is ${span(now - newest.at)} old, ${sizeOf(newest.bytes)}. "verify" proves it, with its key.${copy}`,
      ),
    )
  }
  const broken = backups.filter(({ whole }) => !whole)
  if (broken.length > 0) {
    findings.push(
      wrong(
        `No backups, though they are named so: ${broken.map(({ name }) => name).join(', ')}.`,
        'Find out who wrote over them, and remove them.',
      ),
    )
  }
  if (newest && before && newest.bytes < before.bytes / 2) {
    findings.push(
      look(
        `The newest backup is ${sizeOf(newest.bytes)}, the one before it ${sizeOf(before.bytes)}.`,
        'Verify both on the machine that has their key, before the older one is pruned.',
      ),
    )
  }
  if (holdsKeys) {
    findings.push(
      wrong(
        'The keys of restricted notes lie where backups go: whoever takes that folder has the notes.',
        'Keep the keys elsewhere (CONDADO_KEYS).',
      ),
    )
  }
  return findings
}
