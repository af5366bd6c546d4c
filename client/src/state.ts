import { setTimeZone } from '../../server/days.ts'
import type { Language } from '../../server/members/rules.ts'

/** What the server wrote upon the page of another state's coalition than Alabama's (server/state/pages.ts). */
const written = globalThis.document?.documentElement.dataset.state
const [state = 'Alabama', counties = '67', timeZone, spanish = state] = written?.split('|') ?? []

if (timeZone) setTimeZone(timeZone)

/** What any sentence may say of the state: `{state}`, `{counties}`. */
export const stateWords = (language: Language) => ({
  state: language === 'es' ? spanish : state,
  counties,
})
