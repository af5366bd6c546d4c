import type { Language } from '../../../server/members/rules.ts'

/** What is said in both languages, in that of the reader. */
export function inLanguage(words: Readonly<Record<Language, string>>, language: Language): string {
  return words[language]
}
