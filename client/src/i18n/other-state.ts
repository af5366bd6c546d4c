import { setTimeZone } from '../../../server/days.ts'
import type { Language } from '../../../server/members/rules.ts'

/**
 * The sentences are written for Alabama and its 67 counties; here they become those of another state's coalition, and
 * days begin at its midnight.
 * @param state as the server wrote it upon the page (server/state/pages.ts): name, counties, time zone, Spanish name
 */
export function toOtherState(state: string, language: Language, messages: object): void {
  const [name = '', counties = '', timeZone = '', spanish = ''] = state.split('|')
  setTimeZone(timeZone)
  const text = JSON.stringify(messages)
    .replaceAll('Alabama', language === 'es' ? spanish : name)
    .replace(/\b67\b/g, counties)
  Object.assign(messages, JSON.parse(text))
}
