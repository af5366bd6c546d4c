import type { CountyListed } from '../../../server/counties/contract.ts'
import { daysBetween } from '../../../server/days.ts'
import { formatAge } from '../i18n/format.ts'
import type { Translate } from '../i18n/use-t.ts'
import type { Layer } from '../map/layer.ts'

/** "Last contact 3 weeks ago", or that there was none. */
export function lastContactInWords(
  t: Translate,
  { lastHeldOn, asOf }: Pick<CountyListed, 'lastHeldOn' | 'asOf'>,
): string {
  if (lastHeldOn === null) return t('alliance.neverContacted')
  return t('map.lastContact', { age: formatAge(daysBetween(lastHeldOn, asOf)) })
}

/** A county in one sentence, for those who cannot see its colour. */
export function countyInWords(
  t: Translate,
  county: CountyListed,
  region: string,
  say: Layer['say'],
): string {
  const { name, alliance, accountability, freshness, contradictions, set } = county
  const inWords = (computed: string, byHand: string | null) =>
    byHand ? t('map.setByHand.inWords', { value: byHand, computed }) : computed
  return [
    `${name}, ${region}`,
    ...(say ? [say(t, county)] : []),
    `${t('alliance.title')}: ${inWords(t(`alliance.${alliance}`), set.alliance && t(`alliance.${set.alliance}`))}${freshness ? `, ${t(`freshness.${freshness}`)}` : ''}`,
    `${t('accountability.title')}: ${inWords(t(`accountability.${accountability}`), set.accountability && t(`accountability.${set.accountability}`))}`,
    lastContactInWords(t, county),
    ...(contradictions > 0 ? [t('map.contradictions', { count: contradictions })] : []),
  ].join('. ')
}
