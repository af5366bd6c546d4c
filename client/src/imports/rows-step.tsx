import { useEffect, useRef } from 'react'
import type { ImportChoices, ImportPreview } from '../../../server/imports/contract.ts'
import { questionAbout } from '../../../server/imports/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Section } from '../ui/section.tsx'
import { Already } from './already.tsx'
import { Counts } from './counts.tsx'
import { Findings } from './findings.tsx'
import styles from './imports.module.css'
import { Problems } from './problems.tsx'
import { QuestionCard } from './question-card.tsx'
import { RowGroups } from './row-groups.tsx'

type Props = {
  choices: ImportChoices
  preview: ImportPreview
  busy: boolean
  error: Error | null
  onChange: (part: Partial<ImportChoices>) => void
  onBack: () => void
  onImport: () => void
}

const shownAtMost = 15
/** Where one answer may be the same for all of a kind. */
const sameForAll = {
  person: ['new', 'nobody'],
  ours: ['nobody'],
  institution: ['leave_out'],
  county: ['leave_out'],
} as const

/** What the import would do, after what only a person can say. */
export function RowsStep(props: Props) {
  const { choices, preview, busy, error, onChange, onBack, onImport } = props
  const t = useT()
  const { questions, questionCount, findings, findingCount, problems, problemCount, counts } =
    preview
  const open = questionCount + findingCount
  const say = (key: string, value: string) =>
    onChange({ answers: [...choices.answers.filter((one) => one.key !== key), { key, value }] })
  // the file's own habits first: they settle most of the others
  const inOrder = questionAbout.flatMap((about) => questions.filter((one) => one.about === about))
  const top = useRef<HTMLDivElement>(null)
  // the step before, or a question with its answer, has left the page and taken the focus along
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever what is shown changes
  useEffect(() => {
    if (document.activeElement === document.body) top.current?.focus()
  }, [preview])
  return (
    <div ref={top} tabIndex={-1} className={`${styles.form} ${styles.goesOn}`} aria-busy={busy}>
      <Counts counts={counts} />
      {questions.length > 0 && (
        <Section title={t('spreadsheets.questions', { count: questionCount })}>
          <p>{t('spreadsheets.questions.lead')}</p>
          <ul className={styles.questions}>
            {inOrder.slice(0, shownAtMost).map((question) => (
              <QuestionCard
                key={question.key}
                question={question}
                sheet={preview.sheets[question.first.sheet]?.name ?? ''}
                onSay={say}
              />
            ))}
          </ul>
          {questionCount > shownAtMost && (
            <p className={styles.soft}>
              {t('spreadsheets.questions.more', { count: questionCount - shownAtMost })}
            </p>
          )}
          <div className={styles.buttons}>
            {(Object.keys(sameForAll) as (keyof typeof sameForAll)[]).flatMap((about) => {
              const count = questions.filter((one) => one.about === about).length
              if (count < 3) return []
              return sameForAll[about].map((value) => (
                <Button
                  key={`${about} ${value}`}
                  look="quiet"
                  onClick={() => say(`${about}:*`, value)}
                >
                  {t(`spreadsheets.all.${about}.${value}` as 'spreadsheets.all.person.new', {
                    count,
                  })}
                </Button>
              ))
            })}
          </div>
        </Section>
      )}
      <Findings findings={findings} open={findingCount} onSay={say} />
      <Already preview={preview} />
      <Problems problems={problems} total={problemCount} />
      <RowGroups preview={preview} />
      {choices.answers.length > 0 && (
        <div>
          <Button look="quiet" icon="undo" onClick={() => onChange({ answers: [] })}>
            {t('spreadsheets.answersAgain', { count: choices.answers.length })}
          </Button>
        </div>
      )}
      {error && <ErrorNotice error={error} />}
      {open > 0 && (
        <p className={styles.chosen} role="status">
          {t('spreadsheets.first', { count: open })}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={onBack}>{t('common.back')}</Button>
        <Button look="primary" disabled={busy || open > 0} onClick={onImport}>
          {open > 0
            ? t('spreadsheets.submit.open')
            : t(counts.new > 0 ? 'spreadsheets.submit' : 'spreadsheets.submit.nothing', {
                count: counts.new,
              })}
        </Button>
      </div>
    </div>
  )
}
