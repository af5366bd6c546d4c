/** Tries to sign in that did not succeed, of one name, device or address, and how long ago the last of them was. */
export interface FailedTries {
  readonly count: number
  readonly secondsSinceLast: number
}

interface Patience {
  /** tries before anybody has to wait */
  readonly free: number
  /** seconds after the first that was not free; twice as long after each one more */
  readonly first: number
  readonly longest: number
  /** seconds that a try is held against anybody */
  readonly remembered: number
}

/**
 * Whom tries are held against. A name is counted only for devices that nobody knows, a known device by itself: whoever
 * hammers a name locks out other strangers, and never the member on her own phone.
 */
export const patience = {
  name: { free: 5, first: 30, longest: 3600, remembered: 86_400 },
  device: { free: 10, first: 30, longest: 900, remembered: 86_400 },
  address: { free: 20, first: 30, longest: 300, remembered: 3600 },
  /** all strangers together: guessing many names from many addresses */
  everyone: { free: 300, first: 30, longest: 30, remembered: 60 },
} as const satisfies Record<string, Patience>

export type HeldAgainst = keyof typeof patience

/** Seconds until the next try is taken; 0 when it is taken now. */
export function secondsToWait(whom: HeldAgainst, tries: FailedTries): number {
  const { free, first, longest } = patience[whom]
  if (tries.count < free) return 0
  const wait = Math.min(longest, first * 2 ** (tries.count - free))
  return Math.max(0, Math.ceil(wait - tries.secondsSinceLast))
}
