/** What may be set, from and to. */
export const bounds = {
  /** minutes without use after which a shared screen is left */
  sharedIdleMinutes: { min: 5, max: 240 },
  /** files that one member may take out in a day; none stops all files */
  dailyExports: { min: 0, max: 1_000 },
  /** rows in all of them together */
  dailyExportRows: { min: 0, max: 1_000_000 },
} as const

export type Bound = keyof typeof bounds
export const boundNames = Object.keys(bounds) as Bound[]
