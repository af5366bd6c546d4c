import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { languages } from '../../../server/members/rules.ts'
import {
  getAddendum,
  getReport,
  getReportContents,
  type Report,
} from '../../../server/reports/contract.ts'
import type { Section as ReportSection } from '../../../server/reports/rules.ts'
import { ApiError } from '../api.ts'
import { periodWords } from '../i18n/period-words.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { useWordsIn } from '../i18n/words-in.ts'
import { queryFor } from '../queries.ts'
import { ShareDialog } from '../report-shares/share-dialog.tsx'
import { namedFigures } from '../reports/document/all-figures.ts'
import { ContentsList } from '../reports/document/contents-list.tsx'
import { ReportDocument } from '../reports/document/report-document.tsx'
import { reportFeatures } from '../reports/document/report-features.ts'
import { EntriesDialog } from '../reports/entries-dialog.tsx'
import { languageNames } from '../reports/language-names.ts'
import { Standing } from '../reports/life/standing.tsx'
import { scopeWords } from '../reports/title-words.ts'
import { HighlightsWriter } from '../reports/writing/highlights-writer.tsx'
import { SectionWriter } from '../reports/writing/section-writer.tsx'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import styles from './report-page.module.css'

type Props = { params: { id: string } }

/** One report: read as the board reads it, or written, in either of its languages whatever the screen speaks. */
export function ReportPage({ params: { id } }: Props) {
  const { data, error, refetch } = useQuery(queryFor(getReport, { params: { id } }))
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return <NotFoundPage />
  }
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <Loading lines={8} />
    )
  }
  return <OpenReport report={data} />
}

function OpenReport({ report }: { report: Report }) {
  const t = useT()
  const screen = useLanguage()
  const [search, setSearch] = useSearchParams()
  const language =
    report.languages.find((one) => one === search.get('lang')) ??
    report.languages.find((one) => one === screen) ??
    report.languages[0] ??
    screen
  const [sharing, setSharing] = useState(false)
  const writes = report.mayEdit && search.get('mode') === 'write'
  const set = (part: Record<string, string>) =>
    setSearch((before) => ({ ...Object.fromEntries(before), ...part }), { replace: true })
  return (
    <div className={styles.page}>
      <div className={styles.screen}>
        <PageHeader
          // its own title stands in the document
          title={`${scopeWords({ t, language: screen }, report.scope)}, ${periodWords(report.period, screen)}`}
          back={{ href: '/reports', label: t('reports.title') }}
        />
        <Standing report={report} />
        <div className={styles.bar}>
          {report.mayEdit && (
            <RadioChoice
              look="segments"
              legend={t('reports.mode')}
              hideLegend
              options={(['read', 'write'] as const).map((value) => ({
                value,
                label: t(`reports.mode.${value}`),
              }))}
              value={writes ? 'write' : 'read'}
              onChange={(mode) => set({ mode })}
            />
          )}
          {report.languages.length > 1 && (
            <RadioChoice
              look="segments"
              legend={t('reports.language')}
              hideLegend
              options={languages.map((value) => ({ value, label: languageNames[value] }))}
              value={language}
              onChange={(lang) => set({ lang })}
            />
          )}
          <Button onClick={() => window.print()}>{t('reports.print')}</Button>
          <Button onClick={() => setSharing(true)}>{t('shares.open')}</Button>
        </div>
      </div>
      {sharing && (
        <ShareDialog report={report} language={language} onClose={() => setSharing(false)} />
      )}
      <Contents report={report} language={language} writes={writes} />
    </div>
  )
}

type ContentsProps = { report: Report; language: Report['languages'][number]; writes: boolean }

function Contents({ report, language, writes }: ContentsProps) {
  const { id } = report
  const [search, setSearch] = useSearchParams()
  const words = useWordsIn(language, reportFeatures)
  const screenWords = useWordsIn(useLanguage(), reportFeatures)
  const params = { id }
  const contents = useQuery({ ...queryFor(getReportContents, { params }) })
  const addendum = useQuery({
    ...queryFor(getAddendum, { params }),
    enabled: report.state === 'final',
  })
  const others = search.toString()
  const hrefOfNumber = useCallback(
    (number: string) => {
      const next = new URLSearchParams(others)
      next.set('entries', number)
      return `/reports/${id}?${next}`
    },
    [id, others],
  )
  const names = useMemo(
    () => contents.data && screenWords && namedFigures(contents.data, screenWords),
    [contents.data, screenWords],
  )
  if (!contents.data || !words || !names) {
    return contents.error ? (
      <ErrorNotice error={contents.error} onRetry={() => void contents.refetch()} />
    ) : (
      <Loading lines={12} />
    )
  }
  const textIn = (section: ReportSection, one = language) =>
    report.texts.find((text) => text.section === section && text.language === one)
  const other = report.languages.find((one) => one !== language)
  const writingOf = (section: ReportSection | 'highlights') => {
    if (section === 'highlights') {
      return <HighlightsWriter report={report} contents={contents.data} />
    }
    const text = textIn(section)
    return (
      text && (
        <SectionWriter
          key={`${section} ${language}`}
          reportId={id}
          text={text}
          other={other && textIn(section, other)}
        />
      )
    )
  }
  const number = search.get('entries')
  return (
    <div className={styles.report}>
      <ContentsList
        words={words}
        withHighlights={writes || report.highlights.length > 0}
        withOutlook={writes || textIn('outlook')?.text.trim() !== ''}
      />
      <ReportDocument
        report={report}
        contents={contents.data}
        addendum={addendum.data}
        highlights={report.highlights}
        words={words}
        textOf={(section) => textIn(section)?.text ?? ''}
        {...(writes && { writingOf })}
        hrefOfNumber={hrefOfNumber}
        links
      />
      {number !== null && (
        <EntriesDialog
          reportId={id}
          number={number}
          title={names.get(number) ?? ''}
          onClose={() =>
            setSearch(
              (before) => {
                before.delete('entries')
                return before
              },
              { replace: true },
            )
          }
        />
      )}
    </div>
  )
}
