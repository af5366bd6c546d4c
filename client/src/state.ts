import { setTimeZone } from '../../server/days.ts'

/** What the server wrote into the page of another state's coalition than Alabama's (server/state/pages.ts). */
const written = globalThis.document?.querySelector('meta[name=state]')?.getAttribute('content')
const [en = '', es = '', counties = '', timeZone = ''] = (
  written ?? 'Alabama|Alabama|67|America/Chicago'
).split('|')

setTimeZone(timeZone)

/** What any sentence may say of the state, by language: `{state}`, `{counties}`. */
export const stateWords = { en: { state: en, counties }, es: { state: es, counties } }
