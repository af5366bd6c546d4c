import type { Figure, Line, ReportContents } from '../../../../server/report-contents/contract.ts'
import type { Movement } from '../../../../server/reports/rules.ts'
import { inLanguage } from '../../i18n/bilingual.ts'
import type { Words } from '../../i18n/words-in.ts'
import { type LineWordsOf, lineWords } from './line-words.ts'

/** Every number of a report by its key, in words that name it alone: "Contacts held · Police". */
export function namedFigures(contents: ReportContents, words: Words): ReadonlyMap<string, string> {
  const { t } = words
  const { statuses, contacts, commitments, campaigns, coverage, ladder, records } = contents
  const one = (title: string, figure: Figure): Named[] => [[figure.key, title]]
  const all = (title: string, beginning: LineWordsOf, lines: readonly Line[]): Named[] =>
    lines.map((line) => [line.key, `${title} · ${lineWords(words, beginning, line)}`])
  const held = t('report.glance.held')
  return new Map([
    ...all(t('alliance.title'), 'alliance', statuses.alliance),
    ...all(t('accountability.title'), 'accountability', statuses.accountability),
    ...all(t('report.moved'), 'moves', statuses.moved),
    ...one(t('report.contacts.total'), contacts.total),
    ...one(held, contacts.held),
    ...one(t('report.glance.institutions'), contacts.institutions),
    ...all(t('report.contacts.total'), 'outcome', contacts.byOutcome),
    ...all(held, 'sector', contacts.bySector),
    ...all(held, 'contactKind', contacts.byKind),
    ...all(held, 'report.organization', contacts.byOrganization),
    ...all(held, 'report.organization', contacts.byCounty),
    ...all(t('report.commitments.happened'), 'report.news', commitments.happened),
    ...all(t('report.commitments.standing'), 'commitment', commitments.standing),
    ...campaigns.flatMap((campaign) => {
      const name = inLanguage(campaign.name, words.language)
      return [
        ...one(`${name} · ${t('report.campaigns.targets')}`, campaign.targets),
        ...one(`${name} · ${t('report.campaigns.asked')}`, campaign.asked),
        ...all(name, 'answer', campaign.standings),
      ]
    }),
    ...all(t('report.asks'), 'report.asks', contents.asks),
    ...all(t('report.section.coverage'), 'report.coverage', coverage.figures),
    ...contents.movements.flatMap((movement) => {
      const name = t(`report.movement.${movement.of as Movement}`)
      return (['institutions', 'allies', 'contacts', 'won'] as const).flatMap((column) =>
        one(`${name} · ${t(`report.movements.${column}`)}`, movement[column]),
      )
    }),
    ...one(t('report.ladder.members'), ladder.members),
    ...all(t('report.ladder.first'), 'report.ladder', ladder.first),
    ...all(t('report.section.records'), 'report.records', records.figures),
  ])
}

type Named = [key: string, name: string]
