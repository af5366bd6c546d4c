/** What was looked at, and how it is. `todo` says what to do about it; where all is well there is nothing to do. */
export interface Finding {
  grade: 'fine' | 'look' | 'wrong'
  says: string
  todo?: string
}

export const fine = (says: string): Finding => ({ grade: 'fine', says })
export const look = (says: string, todo: string): Finding => ({ grade: 'look', says, todo })
export const wrong = (says: string, todo: string): Finding => ({ grade: 'wrong', says, todo })

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A length of time in words, rounded down: `3 hours`. */
export function span(ms: number): string {
  const [length, unit] =
    ms >= 2 * dayMs
      ? [dayMs, 'days']
      : ms >= 2 * hourMs
        ? [hourMs, 'hours']
        : ms >= 2 * minuteMs
          ? [minuteMs, 'minutes']
          : [1_000, 'seconds']
  return `${Math.floor(ms / length)} ${unit}`
}

/** `1 row`, `2 rows`. */
export function counted(count: number, what: string, whats = `${what}s`): string {
  return `${count} ${count === 1 ? what : whats}`
}

/** A size in words: `1.5 GB`. */
export function sizeOf(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1_000 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}

export function ofNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return fine(`Node ${version} runs it.`)
  return wrong(`Node ${version} is too old.`, 'Install Node 20.19 or newer.')
}

/** Below the first, something is about to fail; below the second there is time to do something about it. */
const room = { wrong: 500_000_000, look: 2_000_000_000 }

/** @param what is kept there, in words that begin a sentence */
export function ofRoom(what: string, path: string, freeBytes: number): Finding {
  const says = `${what} (${path}): ${sizeOf(freeBytes)} are free.`
  const todo = 'Make room, or move it to a larger disk: writes are refused before it is full.'
  if (freeBytes < room.wrong) return wrong(says, todo)
  return freeBytes < room.look ? look(says, todo) : fine(says)
}

/**
 * @param mode of a file or folder; undefined where systems have none
 * @param passing others may pass through the folder, and see nothing: a database of another user lies in it
 */
export function ofPrivacy(
  what: string,
  path: string,
  mode: number | undefined,
  passing = false,
): Finding {
  const open = mode === undefined ? 0 : mode & (passing ? 0o066 : 0o077)
  if (open === 0) return fine(`${what} (${path}) is for its owner alone.`)
  return wrong(
    `${what} (${path}) can be read or changed by other users of this machine.`,
    `chmod go-rwx ${path}`,
  )
}

export interface Address {
  publicUrl: string
  host: string
  /** with commas between */
  trustedProxies: string
}

const loopback = ['localhost', '127.0.0.1', '[::1]', '::1']

/** Where members reach it, and whose word counts on who asks. */
export function ofAddress({ publicUrl, host, trustedProxies }: Address): Finding[] {
  const { protocol, hostname } = new URL(publicUrl)
  const isHere = loopback.includes(hostname)
  const findings: Finding[] = []
  if (protocol !== 'https:' && !isHere) {
    findings.push(
      wrong(
        `Members reach it at ${publicUrl}, without HTTPS: they cannot sign in, and anybody on the way reads along.`,
        'Put a proxy with a certificate in front, and set PUBLIC_URL=https://…',
      ),
    )
  } else if (isHere) {
    findings.push(
      look(
        `It is reached at ${publicUrl}, from this machine alone.`,
        'For others set PUBLIC_URL to its https address.',
      ),
    )
  } else if (/^[\d.]+$|^\[/.test(hostname)) {
    findings.push(
      look(
        `Members reach it at ${publicUrl}, an address of numbers: browsers make no passkeys for it.`,
        'Give it a name.',
      ),
    )
  } else {
    findings.push(fine(`Members reach it at ${publicUrl}.`))
  }
  if (protocol === 'https:' && !loopback.includes(host)) {
    findings.push(
      look(
        `It listens at ${host} without encryption, behind a proxy.`,
        'Make sure that nobody but the proxy reaches this port.',
      ),
    )
  }
  return [...findings, ofProxies(trustedProxies)]
}

/** Networks larger than these are no one's own. */
const leastBits = { 4: 8, 6: 7 }

function ofProxies(trusted: string): Finding {
  const wide = trusted.split(',').filter((one) => {
    const [address = '', bits] = one.split('/')
    return bits !== undefined && Number(bits) < leastBits[address.includes(':') ? 6 : 4]
  })
  if (wide.length === 0) return fine(`Proxies whose word counts on who asks: ${trusted}.`)
  return wrong(
    `TRUSTED_PROXIES takes the word of half the internet (${wide.join()}): guessers are not slowed.`,
    'Name the addresses of your own proxies, and no more.',
  )
}

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
        'Run "npm run admin -- backup now" and read what it says.',
      ),
    )
  } else if (now - newest.at > backupIsOldMs) {
    findings.push(
      wrong(
        `The newest backup in ${dir} is ${span(now - newest.at)} old.`,
        'Run "npm run admin -- backup now" and read what it says; the running server makes one a day.',
      ),
    )
  } else {
    const copy = sameDisk ? ' It lies on the disk of the data: copy it elsewhere, too.' : ''
    findings.push(
      fine(
        `The newest of ${counted(backups.length, 'backup')} is ${span(now - newest.at)} old, ${sizeOf(newest.bytes)}. "backup verify" proves it, with its key.${copy}`,
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
