import { type ReactNode, useMemo } from 'react'
import type { Addendum, ReportContents } from '../../../../server/report-contents/contract.ts'
import type { HighlightShown } from '../../../../server/reports/contract.ts'
import type { Section } from '../../../../server/reports/rules.ts'
import type { Words } from '../../i18n/words-in.ts'
import { AddendumPart } from './addendum-part.tsx'
import { namedFigures } from './all-figures.ts'
import { AskItems } from './ask-items.tsx'
import { AtAGlance } from './at-a-glance.tsx'
import { CampaignPart } from './campaign-part.tsx'
import { CommitmentItems } from './commitment-items.tsx'
import { ContactsTables } from './contacts-tables.tsx'
import { CoverageGaps } from './coverage-gaps.tsx'
import { Highlights } from './highlights.tsx'
import { Ladder } from './ladder.tsx'
import { lineWords } from './line-words.ts'
import { LinesTable } from './lines-table.tsx'
import { Maps } from './maps.tsx'
import { Masthead, type Titled } from './masthead.tsx'
import { MovedCounties } from './moved-counties.tsx'
import { Movements } from './movements.tsx'
import { Part } from './part.tsx'
import { RecordChanges } from './record-changes.tsx'
import { WithReport } from './report-context.ts'
import styles from './report-document.module.css'
import { SpeakWith } from './words-context.ts'

type Props = {
  report: Titled
  contents: ReportContents
  addendum: Addendum | undefined
  highlights: readonly HighlightShown[]
  words: Words
  /** what was written in this language; empty where nothing was */
  textOf: (section: Section) => string
  /** in place of reading a text, where it is written */
  writingOf?: (section: Section | 'highlights') => ReactNode
  hrefOfNumber?: (key: string) => string
  /** whether names and entries lead to their pages */
  links: boolean
}

/** The report as the board reads it, on a screen and on paper. */
export function ReportDocument(props: Props) {
  const { report, contents, addendum, highlights, words, textOf, writingOf, links } = props
  const { hrefOfNumber } = props
  const { t } = words
  const shared = useMemo(
    () => ({
      period: report.period,
      hrefOfNumber,
      links,
      corrections: new Map(addendum?.numbers.map((one) => [one.key, one])),
    }),
    [report.period, hrefOfNumber, links, addendum],
  )
  const part = (section: Section, children?: ReactNode) => {
    const writing = writingOf?.(section)
    return (
      <Part section={section} text={textOf(section)} {...(writing !== undefined && { writing })}>
        {children}
      </Part>
    )
  }
  const { commitments, campaigns, asks, asked, coverage, records } = contents
  return (
    <SpeakWith value={words}>
      <WithReport value={shared}>
        <article className={styles.document} lang={words.language}>
          <Masthead report={report} />
          {addendum && report.finalizedOn && (
            <AddendumPart
              addendum={addendum}
              names={namedFigures(contents, words)}
              finalizedOn={report.finalizedOn}
            />
          )}
          {part(
            'summary',
            <>
              <AtAGlance contents={contents} />
              {report.scope.kind === 'campaign' && (
                <p className={styles.note}>{t('report.campaign.scope')}</p>
              )}
            </>,
          )}
          {(writingOf || highlights.length > 0) && (
            <Part section="highlights" text="" writing={writingOf?.('highlights')}>
              <Highlights highlights={highlights} />
            </Part>
          )}
          {part(
            'statuses',
            <>
              <Maps contents={contents} />
              <h3 className={styles.sub}>{t('report.moved')}</h3>
              <MovedCounties contents={contents} />
            </>,
          )}
          {part('contacts', <ContactsTables contacts={contents.contacts} />)}
          {part(
            'commitments',
            <>
              <div className={styles.columns}>
                <LinesTable
                  title={t('report.commitments.happened')}
                  heading={t('report.commitments.news')}
                  lines={commitments.happened}
                  wordOf={(line) => lineWords(words, 'report.news', line)}
                />
                <LinesTable
                  title={t('report.commitments.standing')}
                  heading={t('report.commitments.state')}
                  lines={commitments.standing}
                  wordOf={(line) => lineWords(words, 'commitment', line)}
                />
              </div>
              <CommitmentItems items={commitments.items} />
            </>,
          )}
          {part(
            'campaigns',
            <>
              {campaigns.map((campaign) => (
                <CampaignPart key={campaign.id} campaign={campaign} />
              ))}
              <LinesTable
                title={t('report.asks')}
                heading={t('report.asks.where')}
                lines={asks}
                wordOf={(line) => lineWords(words, 'report.asks', line)}
              />
              {asked.items.length + asked.more > 0 && <AskItems {...asked} />}
            </>,
          )}
          {part(
            'coverage',
            <>
              <LinesTable
                title={t('report.coverage.figures')}
                heading={t('report.coverage.figure')}
                lines={coverage.figures}
                wordOf={(line) => lineWords(words, 'report.coverage', line)}
              />
              <CoverageGaps counties={coverage.counties} />
            </>,
          )}
          {part('movements', <Movements movements={contents.movements} />)}
          {part('ladder', <Ladder ladder={contents.ladder} />)}
          {part(
            'records',
            <>
              <LinesTable
                title={t('report.records.figures')}
                heading={t('report.records.figure')}
                lines={records.figures}
                wordOf={(line) => lineWords(words, 'report.records', line)}
              />
              {records.items.length > 0 && <RecordChanges items={records.items} />}
            </>,
          )}
          {(writingOf || textOf('outlook').trim() !== '') && part('outlook')}
          <p className={styles.foot}>
            {t('report.foot')} {(!links || keepsPeople(contents)) && t('report.foot.few')}
          </p>
        </article>
      </WithReport>
    </SpeakWith>
  )
}

/** Whether one or two people are counted somewhere in it that its reader is not told of. */
function keepsPeople({ ladder }: Pick<ReportContents, 'ladder'>): boolean {
  return [ladder.members, ...ladder.first].some(
    ({ value, previous }) => value === null || previous === null,
  )
}
