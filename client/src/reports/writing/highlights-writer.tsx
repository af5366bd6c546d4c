import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Language } from '../../../../server/members/rules.ts'
import type { ReportContents } from '../../../../server/report-contents/contract.ts'
import {
  getReport,
  type Highlight,
  putReportHighlights,
  type Report,
} from '../../../../server/reports/contract.ts'
import { call } from '../../api.ts'
import { useLanguage, useT } from '../../i18n/use-t.ts'
import { queryFor } from '../../queries.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/inputs.tsx'
import { aboutWords } from './about-words.ts'
import { Clash } from './clash.tsx'
import { HighlightPicker } from './highlight-picker.tsx'
import { SaveLine } from './save-line.tsx'
import { useAutosave } from './use-autosave.ts'
import styles from './writing.module.css'

type Props = { report: Report; contents: ReportContents }

/** Which entries are told by name, in which order, and what is said of each in every language of the report. */
export function HighlightsWriter({ report, contents }: Props) {
  const t = useT()
  const language = useLanguage()
  const client = useQueryClient()
  const [picking, setPicking] = useState(false)
  const { id, chosen, highlightsVersion } = report
  const query = queryFor(getReport, { params: { id } })
  const { value, theirs, autosave, ...shown } = useAutosave<Highlight[]>(
    `report/${id}/highlights`,
    { value: chosen, version: highlightsVersion },
    {
      save: async (highlights, version) => {
        const receipt = await call(putReportHighlights, {
          params: { id },
          body: { highlights },
          ifMatch: version,
        })
        await client.invalidateQueries({ queryKey: query.queryKey })
        return receipt.version
      },
      reload: async () => {
        const current = await client.fetchQuery({ ...query, staleTime: 0 })
        return { value: current.chosen, version: current.highlightsVersion }
      },
    },
  )
  const about = (one: Highlight) => aboutWords(t, one, report, contents)
  const inWords = (all: readonly Highlight[]) =>
    all
      .map((one) => [about(one), ...Object.values(one.caption)].filter(Boolean).join('\n'))
      .join('\n\n')
  const set = (at: number, one: Highlight) => autosave.change(value.with(at, one))
  const move = (at: number, to: number) => {
    const rest = value.toSpliced(at, 1)
    autosave.change(rest.toSpliced(to, 0, value[at] as Highlight))
  }
  return (
    <div className={styles.writer} lang={language}>
      <p className={styles.soft}>{t('reports.highlights.hint')}</p>
      {theirs ? (
        <Clash
          mine={inWords(value)}
          theirs={inWords(theirs.value)}
          by={report.editor?.name ?? t('reports.somebody')}
          onMine={() => autosave.takeMine()}
          onTheirs={() => autosave.takeTheirs()}
          onBoth={() => autosave.takeBoth(together(theirs.value, value))}
        />
      ) : (
        <ol className={styles.chosen}>
          {value.map((one, at) => (
            <li key={one.entryId} className={styles.highlight}>
              <div className={styles.top}>
                <p>{about(one)}</p>
                <span>
                  <IconButton
                    icon="up"
                    label={t('reports.highlights.up')}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  />
                  <IconButton
                    icon="down"
                    label={t('reports.highlights.down')}
                    disabled={at === value.length - 1}
                    onClick={() => move(at, at + 1)}
                  />
                  <IconButton
                    icon="remove"
                    label={t('reports.highlights.remove')}
                    onClick={() => autosave.change(value.toSpliced(at, 1))}
                  />
                </span>
              </div>
              <Captions
                languages={report.languages}
                highlight={one}
                onChange={(caption) => set(at, { ...one, caption })}
              />
            </li>
          ))}
        </ol>
      )}
      <div className={styles.actions}>
        <Button icon="log" onClick={() => setPicking(true)}>
          {t('reports.highlights.add')}
        </Button>
      </div>
      <SaveLine shown={shown} />
      {picking && (
        <HighlightPicker
          report={report}
          contents={contents}
          chosen={value}
          onPick={(one) => autosave.change([...value, one])}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  )
}

type CaptionProps = {
  languages: readonly Language[]
  highlight: Highlight
  onChange: (caption: Highlight['caption']) => void
}

function Captions({ languages, highlight: { caption }, onChange }: CaptionProps) {
  const t = useT()
  return (
    <div className={styles.captions}>
      {languages.map((language) => (
        <Field key={language} label={t(`reports.highlights.caption.${language}`)}>
          {(control) => (
            <TextArea
              {...control}
              lang={language}
              rows={2}
              maxLength={1000}
              value={caption[language] ?? ''}
              onChange={({ target }) => onChange({ ...caption, [language]: target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

/** Theirs, and of mine what they have not. */
function together(theirs: readonly Highlight[], mine: readonly Highlight[]): Highlight[] {
  const known = new Set(theirs.map(({ entryId }) => entryId))
  return [...theirs, ...mine.filter(({ entryId }) => !known.has(entryId))]
}
