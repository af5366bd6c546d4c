import type { ReportContents } from '../../../../server/report-contents/contract.ts'
import {
  type FigureGroup,
  type FigureTitle,
  figuresOf,
  type NamePart,
} from '../../../../server/report-contents/rules.ts'
import { inLanguage } from '../../i18n/bilingual.ts'
import type { Words } from '../../i18n/words-in.ts'
import { type LineWordsOf, lineWords } from './line-words.ts'

/** Where the words of each group begin. */
const groups: Record<FigureGroup, LineWordsOf> = {
  ...{ alliance: 'alliance', accountability: 'accountability', moves: 'moves', answer: 'answer' },
  ...{ outcome: 'outcome', sector: 'sector', contactKind: 'contactKind', commitment: 'commitment' },
  organization: 'report.organization',
  county: 'report.organization',
  news: 'report.news',
  asks: 'report.asks',
  coverage: 'report.coverage',
  movement: 'report.movement',
  ladder: 'report.ladder',
  records: 'report.records',
}

/** Every number of a report by its key, in words that name it alone: "Contacts held · Police". */
export function namedFigures(contents: ReportContents, words: Words): ReadonlyMap<string, string> {
  return new Map(
    figuresOf(contents).map(({ key, parts }) => [
      key,
      parts.map((part) => wordsOf(part, words)).join(' · '),
    ]),
  )
}

function wordsOf(part: NamePart, words: Words): string {
  if ('title' in part) return words.t(titleKey(part.title))
  if ('campaign' in part) return inLanguage(part.campaign, words.language)
  return lineWords(words, groups[part.group], part)
}

function titleKey(title: FigureTitle) {
  // on screen they stand below the title of their section, here alone
  if (title === 'commitments.happened') return 'report.promises.happened'
  if (title === 'commitments.standing') return 'report.promises.standing'
  return title === 'alliance' || title === 'accountability'
    ? (`${title}.title` as const)
    : (`report.${title}` as const)
}
