import { useState } from 'react'
import { getRejectedRows, type Import } from '../../../server/imports/contract.ts'
import { ApiError } from '../api.ts'
import { callForFile } from '../api-files.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { Section } from '../ui/section.tsx'
import { CamePart } from './came-part.tsx'
import { Counts } from './counts.tsx'
import styles from './imports.module.css'
import { LeftPart } from './left-part.tsx'
import { UndoPart } from './undo-part.tsx'

/** What came of a file: how far it is, what came in, what did not, and the way back. */
export function ImportResult({ one }: { one: Import }) {
  const t = useT()
  const [error, setError] = useState<Error | null>(null)
  const { state, counts, failed } = one
  const takeRejected = async () => {
    try {
      const { file } = await callForFile(getRejectedRows, { params: { id: one.id } })
      saveFile(t('spreadsheets.rejected.name'), file)
      setError(null)
    } catch (reason) {
      setError(reason as Error)
    }
  }
  if (state === 'running' || state === 'undoing')
    return (
      <div className={styles.form} role="status">
        <p className={styles.chosen}>
          {t(`spreadsheets.state.${state}`, { done: one.done, rows: one.rows })}
        </p>
        <progress className={styles.progress} value={one.done} max={Math.max(one.rows, 1)} />
        <p className={styles.soft}>{t('spreadsheets.goOn')}</p>
      </div>
    )
  return (
    <div className={styles.form}>
      <p className={styles.chosen} role="status">
        {t(`spreadsheets.state.${state}`, {
          at: formatInstant(one.undoneAt ?? one.finishedAt ?? one.createdAt),
        })}
      </p>
      {failed && <ErrorNotice error={new ApiError(0, failed)} />}
      {counts && <Counts counts={counts} />}
      {one.came && <CamePart came={one.came} />}
      {one.hasRejected && (
        <Section title={t('spreadsheets.rejected')}>
          <p>{t('spreadsheets.rejected.lead')}</p>
          <div>
            <Button icon="download" onClick={() => void takeRejected()}>
              {t('spreadsheets.rejected.get')}
            </Button>
          </div>
        </Section>
      )}
      {one.mayUndo && <UndoPart one={one} />}
      {state === 'undone' && <LeftPart id={one.id} />}
      {error && <ErrorNotice error={error} />}
    </div>
  )
}
