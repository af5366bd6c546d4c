import { contactKinds } from '../contacts/rules.ts'
import { baseKind, kindsBySector, sectors } from '../institutions/rules.ts'
import { recordKinds } from '../records/rules.ts'
import { movements } from '../reports/rules.ts'

/** What a coalition may call otherwise. Statuses, answers and grades are not among it: sentences speak of them. */
export const wordLists = [
  'sector',
  'institutionKind',
  'contactKind',
  'recordKind',
  'movement',
  'tag',
] as const
export type WordList = (typeof wordLists)[number]

const codes: Readonly<Record<WordList, readonly string[]>> = {
  sector: sectors,
  institutionKind: sectors.flatMap((sector): readonly string[] => kindsBySector[sector]),
  contactKind: contactKinds,
  recordKind: recordKinds,
  movement: movements,
  // every tag is the coalition's own
  tag: [],
}

/** Keys of the words that the product brings: `sector.police`. Their codes stay; rules and statuses hang on them. */
export const shippedKeys: readonly string[] = wordLists.flatMap((list) =>
  codes[list].map((code) => `${list}.${code}`),
)

export function listOf(key: string): WordList | undefined {
  return wordLists.find((list) => key.startsWith(`${list}.`))
}

export function codeOf(key: string): string {
  return key.slice(key.indexOf('.') + 1)
}

/** A tag, or a kind of institutions or contacts that the coalition made under one that the product brings. */
export function isAdded(key: string): boolean {
  if (listOf(key) === 'tag') return true
  const list = listOf(key)
  if (list !== 'institutionKind' && list !== 'contactKind') return false
  const code = codeOf(key)
  return baseKind(code) !== code && codes[list].includes(baseKind(code))
}

/**
 * May no form offer it any more? Tags and our own kinds, and those of institutions that the product brings but for the
 * last of each sector, which takes the rest.
 */
export function mayRetire(key: string): boolean {
  if (isAdded(key)) return true
  return listOf(key) === 'institutionKind' && !/^institutionKind\.other_[a-z]+$/.test(key)
}
