import { setTimeZone } from '../../../server/days.ts'
import type { Language } from '../../../server/members/rules.ts'
import { catalogs } from './catalogs.ts'
import { otherCatalogs } from './other-catalogs.ts'
import { rareCatalogs } from './rare-catalogs.ts'

type Load = () => Promise<object>

/**
 * The sentences are written for Alabama and its 67 counties; whenever a catalog is loaded, they become those of another
 * state's coalition, and days begin at its midnight.
 * @param state as the server wrote it upon the page (server/state/pages.ts): name, counties, time zone, Spanish name
 */
export function speakOfOtherState(state: string): void {
  const [name = '', counties = '', timeZone = '', spanish = ''] = state.split('|')
  setTimeZone(timeZone)
  const all: Record<string, Record<Language, Load>> = {
    ...catalogs,
    ...otherCatalogs,
    ...rareCatalogs,
  }
  for (const catalog of Object.values(all)) {
    const { en, es } = catalog
    catalog.en = async () => inOtherWords(await en(), name, counties)
    catalog.es = async () => inOtherWords(await es(), spanish, counties)
  }
}

function inOtherWords(sentences: object, name: string, counties: string): object {
  const text = JSON.stringify(sentences)
  return JSON.parse(text.replaceAll('Alabama', name).replace(/\b67\b/g, counties))
}
