import type { OverrideAspect } from '../../../server/overrides/rules.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import type { Translate } from '../i18n/use-t.ts'

/** The word for a value of one of the two statuses. */
export function wordOf(t: Translate, aspect: OverrideAspect, value: string): string {
  return t(`${aspect}.${value}` as MessageKey)
}
