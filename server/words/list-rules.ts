import { contactKinds } from '../contacts/rules.ts'
import { baseKind, kindsBySector, sectors } from '../institutions/rules.ts'
import { recordKinds, takesOwnKinds } from '../records/rules.ts'
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

/** What a kind of the coalition's own may be one of. */
const bases: Partial<Record<WordList, readonly string[]>> = {
  institutionKind: codes.institutionKind,
  contactKind: codes.contactKind,
  recordKind: recordKinds.filter(takesOwnKinds),
}

/** A tag, or a kind that the coalition made under one that the product brings. */
export function isAdded(key: string): boolean {
  const list = listOf(key)
  if (list === 'tag') return true
  const code = codeOf(key)
  const base = baseKind(code)
  return list !== undefined && base !== code && bases[list]?.includes(base) === true
}

/**
 * May no form offer it any more? Tags and our own kinds, and those of institutions that the product brings but for the
 * last of each sector, which takes the rest.
 */
export function mayRetire(key: string): boolean {
  if (isAdded(key)) return true
  return listOf(key) === 'institutionKind' && !/^institutionKind\.other_[a-z]+$/.test(key)
}
