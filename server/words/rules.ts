import { kindsBySector, type Sector } from '../institutions/rules.ts'

/** What a session tells of the coalition's words: by the keys of the client's sentences, each as one that is compiled already. */
export interface OwnWords {
  en: Record<string, string[]>
  es: Record<string, string[]>
  /** kinds, and keys of tags, that forms offer no more */
  retired: string[]
}

/**
 * The kinds of a sector that a form offers: those of the product, each followed by the coalition's own under it.
 * @param kept what an entry is already is offered whatever became of it; `all`: every one, to look for entries
 */
export function kindsOf(sector: Sector, { en, retired }: OwnWords, kept?: string): string[] {
  return kindsBySector[sector]
    .flatMap((kind: string) => [kind, ...ownUnder(`institutionKind.${kind}`, en)])
    .filter((kind) => kept === 'all' || kept === kind || !retired.includes(kind))
}

/**
 * The coalition's own kinds that count as this one.
 * @param kind with its list: `recordKind.policy`
 * @param kept what the entry is already
 */
export function ownKindsOf(
  kind: `${'contactKind' | 'recordKind'}.${string}`,
  { en, retired }: OwnWords,
  kept?: string | null,
): string[] {
  return ownUnder(kind, en).filter((own) => own === kept || !retired.includes(own))
}

function ownUnder(kind: string, words: OwnWords['en']): string[] {
  return Object.keys(words)
    .filter((key) => key.startsWith(`${kind}__`))
    .map((key) => key.slice(key.indexOf('.') + 1))
}
