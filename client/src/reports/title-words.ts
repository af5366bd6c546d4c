import type { Language } from '../../../server/members/rules.ts'
import type { ReportListed, ScopeShown } from '../../../server/reports/contract.ts'
import { inLanguage } from '../i18n/bilingual.ts'
import type { Translate } from '../i18n/use-t.ts'

type Speaks = { t: Translate; language: Language }

/** What a report is about: the names of its regions, its county, its campaign, or all of Alabama. */
export function scopeWords({ t, language }: Speaks, scope: ScopeShown): string {
  const { regions, county, campaign } = scope
  if (county) return t('common.county', { name: county.name })
  if (campaign) return inLanguage(campaign.name, language)
  if (regions.length === 0) return t('where.all')
  const names = regions.map(({ name }) => name)
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** The writer's own title, or else what it is about. */
export function titleWords(
  speaks: Speaks,
  { title, scope }: Pick<ReportListed, 'title' | 'scope'>,
): string {
  return inLanguage(title, speaks.language) || scopeWords(speaks, scope)
}
