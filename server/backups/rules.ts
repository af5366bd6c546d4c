/** A backup as its name says: when it was made. */
export interface Backup {
  name: string
  at: Date
}

const shape = /^condado-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.age$/

export function nameOf(at: Date): string {
  return `condado-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.age`
}

/** The backups among the names of a folder, the latest first; whatever else lies there is none. */
export function backupsAmong(names: readonly string[]): Backup[] {
  return names
    .flatMap((name) => {
      const [, day, hours, minutes, seconds] = shape.exec(name) ?? []
      return day ? [{ name, at: new Date(`${day}T${hours}:${minutes}:${seconds}Z`) }] : []
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

const hourMs = 3_600_000

/** Once a day; a little less than one, or it would come later every day. */
export function isDue([latest]: readonly Backup[], now: Date): boolean {
  return latest === undefined || now.getTime() - latest.at.getTime() >= 23 * hourMs
}

/** How many of the latest days, weeks and months keep their last backup. */
const kept = { days: 7, weeks: 5, months: 12 }

/** Those that are too old to be kept: not the last of one of the latest days, weeks or months that have any. */
export function tooOld(backups: readonly Backup[]): Backup[] {
  const keep = new Set<Backup>()
  const lastOf = (count: number, spanOf: (at: Date) => string) => {
    const spans = new Set<string>()
    for (const one of backups) {
      const span = spanOf(one.at)
      if (spans.has(span) || spans.size === count) continue
      spans.add(span)
      keep.add(one)
    }
  }
  lastOf(kept.days, (at) => at.toISOString().slice(0, 10))
  lastOf(kept.weeks, (at) => String(Math.floor((at.getTime() / hourMs / 24 + 3) / 7)))
  lastOf(kept.months, (at) => at.toISOString().slice(0, 7))
  return backups.filter((one) => !keep.has(one))
}
