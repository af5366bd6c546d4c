import { baseKind, kindsBySector, type Sector } from '../institutions/rules.ts'

/** What a coalition may call otherwise. Statuses, answers and grades are not among it: sentences speak of them. */
export const wordLists = [
  'sector',
  'institutionKind',
  'contactKind',
  'recordKind',
  'movement',
] as const
export type WordList = (typeof wordLists)[number]

/** What a session tells of the coalition's words: by the keys of the client's sentences. */
export interface OwnWords {
  en: Record<string, string>
  es: Record<string, string>
  /** keys of the kinds that forms offer no more */
  retired: string[]
}

/**
 * The kinds of a sector that a form offers: those of the product, each followed by the coalition's own under it.
 * @param kept what an entry is already is offered whatever became of it; `all`: every one, to look for entries
 */
export function kindsOf(sector: Sector, { en, retired }: OwnWords, kept?: string): string[] {
  const named = Object.keys(en).map((key) => key.replace('institutionKind.', ''))
  return kindsBySector[sector]
    .flatMap((kind: string) => [
      kind,
      ...named.filter((one) => one !== kind && baseKind(one) === kind),
    ])
    .filter(
      (kind) => kept === 'all' || kept === kind || !retired.includes(`institutionKind.${kind}`),
    )
}
