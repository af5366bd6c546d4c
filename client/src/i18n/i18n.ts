import { setupI18n } from '@lingui/core'
import type { Language } from '../../../server/members/rules.ts'
import { catalogs, type Feature, type MessageKey } from './catalogs.ts'

export type Values = Record<string, string | number>

type Catalog = Record<Language, () => Promise<Record<string, Record<string, string>>>>
const known: Partial<Record<Feature, Catalog>> = { ...catalogs }

/** Makes more catalogs known, before any page needs them. */
export function addCatalogs(more: Partial<Record<Feature, Catalog>>): void {
  Object.assign(known, more)
}

const stored = 'condado.language'
/** What the coalition calls otherwise, over the sentences of the catalogs. */
export const ownWords: Partial<Record<Language, Readonly<Record<string, string[]>>>> = {}
/** In another state's coalition the sentences name that one (other-state.ts). */
export const naming = { of: (sentences: object, _language: Language) => sentences }
const needed = new Set<Feature>(['core'])

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
  const { size } = needed
  const messages = await messagesOf(needed, language)
  // a page that came meanwhile asked for the language before
  if (needed.size > size) return showLanguage(language)
  localStorage.setItem(stored, language)
  document.documentElement.lang = language
  i18n.loadAndActivate({ locale: language, messages })
}

/** Loads what a page says, in the language on screen; later languages bring it along. */
export async function needMessages(features: readonly Feature[]): Promise<void> {
  const language = currentLanguage()
  for (const feature of features) needed.add(feature)
  const messages = await messagesOf(features, language)
  i18n.load(language, messages)
  // the language was changed while these were on their way
  if (language !== currentLanguage()) await needMessages(features)
}

/** Has them on their way before the language is on screen. */
export function messagesAhead(features: readonly Feature[]): Promise<unknown> {
  return messagesOf(features, preferredLanguage())
}

async function messagesOf(features: Iterable<Feature>, language: Language) {
  const modules = await Promise.all(
    [...features].map((feature) => known[feature]?.[language]() ?? {}),
  )
  const sentences = Object.assign({}, ...modules.flatMap(Object.values))
  return Object.assign(naming.of(sentences, language), ownWords[language]) as Record<string, string>
}

/** Speaks one language whatever is on screen: for what is handed to others. */
export async function translatorFor(language: Language, features: readonly Feature[]) {
  const messages = await messagesOf(['core', ...features], language)
  const other = setupI18n({ locale: language, messages: { [language]: messages } })
  return (key: MessageKey, values?: Values) => other._(key, values)
}

/** Whether there is such a sentence: for keys that come from the server. */
export function hasMessage(key: string): key is MessageKey {
  return key in i18n.messages
}

export function translate(key: MessageKey, values?: Values): string {
  return i18n._(key, values)
}
