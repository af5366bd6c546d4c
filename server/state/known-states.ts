import { readCsv } from '../db/seed/csv.ts'

const columns = ['fips', 'code', 'name_en', 'name_es', 'time_zone'] as const
export type KnownState = Record<(typeof columns)[number], string>

/** The fifty states and the District of Columbia; `time_zone` is that of the capital. */
export function knownStates(): KnownState[] {
  return readCsv('states.csv', columns)
}

/** @param code as the post writes it, `GA` */
export function knownState(code: string): KnownState | undefined {
  return knownStates().find((state) => state.code === code.toUpperCase())
}
