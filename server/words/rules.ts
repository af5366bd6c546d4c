import { kindsBySector, type Sector } from '../institutions/rules.ts'

/** What a session tells of the coalition's words: by the keys of the client's sentences, each as one that is compiled already. */
export interface OwnWords {
  en: Record<string, string[]>
  es: Record<string, string[]>
  /** kinds of institutions and contacts, and keys of tags, that forms offer no more */
  retired: string[]
}

/**
 * The kinds of a sector that a form offers: those of the product, each followed by the coalition's own under it.
 * @param kept what an entry is already is offered whatever became of it; `all`: every one, to look for entries
 */
export function kindsOf(sector: Sector, { en, retired }: OwnWords, kept?: string): string[] {
  const keys = Object.keys(en)
  return kindsBySector[sector]
    .flatMap((kind: string) => [
      kind,
      ...keys
        .filter((key) => key.startsWith(`institutionKind.${kind}__`))
        .map((key) => key.slice(16)),
    ])
    .filter((kind) => kept === 'all' || kept === kind || !retired.includes(kind))
}

/** The coalition's own kinds of contacts that count as this one. @param kept what the contact is already */
export function ownKindsOf(
  kind: string,
  { en, retired }: OwnWords,
  kept?: string | null,
): string[] {
  return Object.keys(en)
    .filter((key) => key.startsWith(`contactKind.${kind}__`))
    .map((key) => key.slice(12))
    .filter((own) => own === kept || !retired.includes(own))
}
