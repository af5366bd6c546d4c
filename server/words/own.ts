import { valueWords } from '../export/value-words.ts'
import type { Language } from '../members/rules.ts'
import { fold } from '../search/rules.ts'
import { codeOf, listOf, type WordList } from './list-rules.ts'
import type { OwnWords } from './rules.ts'

type Label = { en: string; es: string; retired: boolean }

/** The coalition's own words by key. */
export type Labels = ReadonlyMap<string, Label>

export const noLabels: Labels = new Map()

/** What a file calls a value: the coalition's word, or else the product's. */
export function wordFor(
  labels: Labels,
  key: string,
): readonly [en: string, es: string] | undefined {
  const own = labels.get(key)
  return own ? [own.en, own.es] : valueWords[key]
}

/** Every word of a group that may stand in a file. */
export function wordsOfGroup(
  labels: Labels,
  group: string,
): [code: string, en: string, es: string][] {
  const keys = new Set([...Object.keys(valueWords), ...labels.keys()])
  return [...keys]
    .filter((key) => key.startsWith(`${group}.`))
    .map((key) => {
      const code = key.slice(group.length + 1)
      return [code, ...(wordFor(labels, key) ?? ([code, code] as const))]
    })
}

/** The code that a text in a sheet names by one of the coalition's own words, in either language. */
export function codeNamed(labels: Labels, list: WordList, text: string): string | undefined {
  const folded = fold(text)
  for (const [key, { en, es }] of labels) {
    if (listOf(key) === list && [en, es].some((label) => fold(label) === folded)) return codeOf(key)
  }
  return undefined
}

/** Whether another word of the same list is called so already, in either language. */
export function isTaken(
  labels: Labels,
  key: string,
  { en, es }: { en: string; es: string },
): boolean {
  const wanted = [en, es].map(fold)
  return [...labels].some(
    ([other, label]) =>
      other !== key &&
      listOf(other) === listOf(key) &&
      [label.en, label.es].some((one) => wanted.includes(fold(one))),
  )
}

/** As a session tells them. */
export function toOwnWords(labels: Labels): OwnWords {
  const told = (language: Language) =>
    Object.fromEntries([...labels].map(([key, label]) => [sentenceOf(key), [label[language]]]))
  return {
    en: told('en'),
    es: told('es'),
    retired: [...labels].filter(([, { retired }]) => retired).map(([key]) => retiredAs(key)),
  }
}

/** Kinds by their code, as entries have them; tags by their whole key, which no kind has. */
function retiredAs(key: string): string {
  return listOf(key) === 'tag' ? key : codeOf(key)
}

/** The key of the client's sentence for it. */
function sentenceOf(key: string): string {
  return listOf(key) === 'movement' ? `report.${key}` : key
}
