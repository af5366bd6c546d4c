import { setTimeZone } from '../days.ts'
import type { Language } from '../members/rules.ts'
import { alabamaOutlines, type Outlines } from './outlines.ts'

/** The state this installation is for, as far as words and maps name it. */
export interface State {
  fips: string
  /** as the post writes it, `GA` */
  code: string
  name: Readonly<Record<Language, string>>
  timeZone: string
  /** how many counties it has */
  counties: number
  outlines: Outlines
}

export const alabama: State = {
  fips: '01',
  code: 'AL',
  name: { en: 'Alabama', es: 'Alabama' },
  timeZone: 'America/Chicago',
  counties: 67,
  outlines: alabamaOutlines(),
}

let state = alabama

/** A process serves one database, and a database one state: what it is called is asked for from everywhere. */
export function here(): State {
  return state
}

export function setHere(found: State): void {
  state = found
  setTimeZone(found.timeZone)
}
