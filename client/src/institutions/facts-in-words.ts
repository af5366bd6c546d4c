import { formatNumber } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import type { Translate } from '../i18n/use-t.ts'

type Details = Record<string, unknown>
type Sentence = (t: Translate, value: unknown, details: Details, nameOf: NameOf) => string | null
type NameOf = (fips: string) => string

/** What each detail of a source says to people; others (numbers of the source, its own spelling) stay unsaid. */
const sentences: Record<string, Sentence> = {
  officers: (t, officers, { civilians, year }) =>
    t('institutions.fact.officers', {
      officers: Number(officers),
      civilians: Number(civilians ?? 0),
      year: String(year),
    }),
  populationServed: (t, count) =>
    t('institutions.fact.populationServed', { count: formatNumber(Number(count)) }),
  byStateLaw: (t) => t('institutions.fact.byStateLaw'),
  countySeatOf: (t, fips, _, nameOf) =>
    t('institutions.fact.countySeat', { name: nameOf(String(fips)) }),
  district: (t, district, { chamber }) =>
    t(districtKeys[String(chamber)] ?? 'institutions.fact.congress', {
      district: String(district),
    }),
  senateClass: (t, value) => t('institutions.fact.senateClass', { class: String(value) }),
  countiesSource: (t, source) =>
    t(
      String(source).includes('previous')
        ? 'institutions.fact.countiesInexact'
        : 'institutions.fact.countiesLikely',
    ),
  system: (t, system) => sourceWord(t, 'institutions.fact.system', system),
  type: (t, type) => sourceWord(t, 'institutions.hospital', type),
  ownership: (t, owner) => sourceWord(t, 'institutions.owner', owner),
  emergencyServices: (t, has) =>
    t(has ? 'institutions.fact.emergency' : 'institutions.fact.noEmergency'),
  birthingFriendly: (t) => t('institutions.fact.birthing'),
  websiteSource: (t) => t('institutions.fact.websiteSource'),
}

const districtKeys: Record<string, 'institutions.fact.house' | 'institutions.fact.senate'> = {
  House: 'institutions.fact.house',
  Senate: 'institutions.fact.senate',
}

export function factsInWords(t: Translate, details: Details, nameOf: NameOf): string[] {
  return Object.entries(sentences).flatMap(([key, say]) => {
    const value = details[key]
    const sentence = value === undefined || value === null ? null : say(t, value, details, nameOf)
    return sentence ? [sentence] : []
  })
}

/** A word of the source in the reader's language; one that is not known stays as the source has it. */
function sourceWord(t: Translate, prefix: string, value: unknown): string {
  const key = `${prefix}.${value}`
  return hasMessage(key) ? t(key) : String(value)
}
