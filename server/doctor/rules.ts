/** What was looked at, and how it is. `todo` says what to do about it; where all is well there is nothing to do. */
export interface Finding {
  grade: 'fine' | 'look' | 'wrong'
  says: string
  todo?: string
}

export const fine = (says: string): Finding => ({ grade: 'fine', says })
export const look = (says: string, todo: string): Finding => ({ grade: 'look', says, todo })
export const wrong = (says: string, todo: string): Finding => ({ grade: 'wrong', says, todo })

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

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
