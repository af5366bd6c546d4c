import type { OwnWords } from '../words/rules.ts'

/** More on one record tell nobody anything. */
export const tagsAtMost = 20

/** A tag as people read it. */
export interface Tag {
  /** its key without the list of words */
  tag: string
  label: string
}

/**
 * Every tag of the coalition in the order of its labels, those of `own` in one language.
 * @param kept what a record has already is offered whatever became of it; `all`: every one, to look for records
 */
export function tagsOf(
  { retired, ...own }: OwnWords,
  language: 'en' | 'es',
  kept: readonly string[] | 'all',
): Tag[] {
  return Object.entries(own[language])
    .filter(([key]) => key.startsWith('tag.'))
    .map(([key, said]) => ({ tag: key.slice(4), label: said.join('') }))
    .filter(({ tag }) => kept === 'all' || kept.includes(tag) || !retired.includes(`tag.${tag}`))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
