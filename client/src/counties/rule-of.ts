import type { County } from '../../../server/counties/contract.ts'
import type { MessageKey } from '../i18n/catalogs.ts'

type Stand = Pick<County, 'alliance' | 'accountability' | 'neverContacted'>

/** The sentence of the rule that gave a county one of its statuses. */
export function ruleOf(county: Stand, aspect: 'alliance' | 'accountability'): MessageKey {
  const { alliance, accountability, neverContacted } = county
  if (aspect === 'accountability') return `counties.rule.${accountability.value}`
  if (alliance.value === 'contested') return 'counties.rule.contested'
  if (alliance.value !== 'not_assessed') return 'counties.rule.median'
  return neverContacted ? 'counties.heard.never' : 'counties.rule.notAssessed'
}
