import { useEffect, useRef } from 'react'
import type { ImportChoices, ImportPreview } from '../../../server/imports/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Already } from './already.tsx'
import { Answered } from './answered.tsx'
import { Counts } from './counts.tsx'
import { Findings } from './findings.tsx'
import styles from './imports.module.css'
import { Problems } from './problems.tsx'
import { Questions } from './questions.tsx'
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

/** What the import would do, after what only a person can say. */
export function RowsStep(props: Props) {
  const { choices, preview, busy, error, onChange, onBack, onImport } = props
  const t = useT()
  const { questionCount, findings, findingCount, problems, problemCount, counts } = preview
  const open = questionCount + findingCount
  const sayAll = (said: ImportChoices['answers']) => {
    const keys = new Set(said.map(({ key }) => key))
    onChange({ answers: [...choices.answers.filter(({ key }) => !keys.has(key)), ...said] })
  }
  const say = (key: string, value: string) => sayAll([{ key, value }])
  const top = useRef<HTMLDivElement>(null)
  // the step before, or a question with its answer, has left the page and taken the focus along
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever what is shown changes
  useEffect(() => {
    if (document.activeElement === document.body) top.current?.focus()
  }, [preview])
  return (
    <div ref={top} tabIndex={-1} className={`${styles.form} ${styles.goesOn}`} aria-busy={busy}>
      <Counts counts={counts} />
      <Questions preview={preview} onSay={say} onSayAll={sayAll} />
      <Findings findings={findings} open={findingCount} onSay={say} />
      <Already preview={preview} />
      <Problems problems={problems} total={problemCount} />
      <RowGroups preview={preview} kind={choices.kind} />
      <Answered
        preview={preview}
        count={choices.answers.length}
        onSay={say}
        onForget={() => onChange({ answers: [] })}
      />
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
