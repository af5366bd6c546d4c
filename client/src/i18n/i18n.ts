import { setupI18n } from '@lingui/core'
import type { Language } from '../../../server/members/rules.ts'
import type { Messages } from './en.ts'

export type MessageKey = keyof Messages
export type Values = Record<string, string | number>

const stored = 'condado.language'
const catalogs = {
  en: () => import('./en.ts').then(({ en }) => en),
  es: () => import('./es.ts').then(({ es }) => es),
} as const

export const i18n = setupI18n()

/** The language of this browser: chosen here before, or else asked for by the browser. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(stored)
  if (chosen === 'en' || chosen === 'es') return chosen
  return navigator.languages.find((tag) => /^(en|es)\b/.test(tag))?.startsWith('es') ? 'es' : 'en'
}

export function currentLanguage(): Language {
  return i18n.locale === 'es' ? 'es' : 'en'
}

/** Loads a language, shows it at once on every mounted screen, and keeps it for the next visit. */
export async function showLanguage(language: Language): Promise<void> {
  const messages = await catalogs[language]()
  localStorage.setItem(stored, language)
  document.documentElement.lang = language
  i18n.loadAndActivate({ locale: language, messages })
}

/** Whether there is such a sentence: for keys that come from the server. */
export function hasMessage(key: string): key is MessageKey {
  return key in i18n.messages
}

export function translate(key: MessageKey, values?: Values): string {
  return i18n._(key, values)
}
