import type { ReportContents } from '../report-contents/contract.ts'
import { type FigureTitle, figuresOf, type NamePart } from '../report-contents/rules.ts'
import type { ReportWord, Speech } from './words.ts'

/** The numbers of a report by their keys, in words that name each alone, as on screen: "Contacts held · Police". */
export function figureNames(contents: ReportContents, speech: Speech): ReadonlyMap<string, string> {
  return new Map(
    figuresOf(contents).map(({ key, parts }) => [
      key,
      parts.map((part) => wordsOf(part, speech)).join(' · '),
    ]),
  )
}

function wordsOf(part: NamePart, speech: Speech): string {
  if ('title' in part) return speech.say(titleWord(part.title))
  if ('campaign' in part) return campaignName({ name: part.campaign }, speech)
  // the roles of the ladder are those of whoever takes part
  const group = part.group === 'ladder' ? 'participantRole' : part.group
  return part.name ?? speech.word(group, part.of)
}

function titleWord(title: FigureTitle): ReportWord {
  return title === 'alliance' || title === 'accountability' ? `aspect.${title}` : title
}

/** In the language of the report, or else in the one that it has. */
export function campaignName(
  { name }: { name: { en: string; es: string } },
  { language }: Pick<Speech, 'language'>,
): string {
  return name[language] || name.en || name.es
}
