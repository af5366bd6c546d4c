import { useMemo, useSyncExternalStore } from 'react'
import type { Language } from '../../../server/members/rules.ts'
import type { MessageKey } from './catalogs.ts'
import { currentLanguage, i18n, translate, type Values } from './i18n.ts'

export type Translate = (key: MessageKey, values?: Values) => string

const subscribe = (changed: () => void) => i18n.on('change', changed)

/** The language on screen; a component that reads it renders again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage)
}

/** `const t = useT()` … `t('map.legend.counties', { count: 3 })` */
export function useT(): Translate {
  const language = useLanguage()
  // a new identity in a new language, so that whatever is memoized with it follows
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo<Translate>(() => (key, values) => translate(key, values), [language])
}
