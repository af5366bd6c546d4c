import { useState } from 'react'
import type { Import, ImportChoices } from '../../../server/imports/contract.ts'
import type { ImportKind } from '../../../server/imports/rules.ts'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Steps } from '../ui/steps.tsx'
import { ColumnsStep } from './columns-step.tsx'
import styles from './imports.module.css'
import { RowsStep } from './rows-step.tsx'
import { useDrop, usePreview, useRun } from './use-import.ts'

const steps = ['columns', 'rows'] as const

type Props = { one: Import; kind: ImportKind; onDropped: () => void }

/** A file that was sent, until it is in: which columns, then what only a person can say. */
export function ImportForm({ one, kind, onDropped }: Props) {
  const t = useT()
  const [choices, setChoices] = useState<ImportChoices>(
    () => one.choices ?? { kind, sheets: [], answers: [] },
  )
  // whoever comes back to her answers goes on where she was
  const [step, setStep] = useState<(typeof steps)[number]>(
    one.choices && one.choices.answers.length > 0 ? 'rows' : 'columns',
  )
  const preview = usePreview(one.id, choices, true)
  const run = useRun(one.id)
  const drop = useDrop(one.id, onDropped)
  const change = (part: Partial<ImportChoices>) => setChoices((now) => ({ ...now, ...part }))
  const { data, error } = preview
  return (
    <div className={styles.page}>
      <Steps at={steps.indexOf(step)} names={steps.map((name) => t(`spreadsheets.step.${name}`))} />
      {one.failed && <ErrorNotice error={new ApiError(0, one.failed)} />}
      {error && <ErrorNotice error={error} onRetry={() => void preview.refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data && step === 'columns' && (
        <ColumnsStep
          choices={choices}
          preview={data}
          onChange={change}
          onNext={() => setStep('rows')}
        />
      )}
      {data && step === 'rows' && (
        <RowsStep
          choices={choices}
          preview={data}
          busy={run.isPending || preview.isPlaceholderData}
          error={run.error ?? drop.error}
          onChange={change}
          onBack={() => setStep('columns')}
          onImport={() => run.mutate(choices)}
        />
      )}
      <div className={styles.over}>
        <Button look="quiet" icon="remove" disabled={drop.isPending} onClick={() => drop.mutate()}>
          {t('spreadsheets.drop')}
        </Button>
        <p className={styles.soft}>{t('spreadsheets.kept')}</p>
      </div>
    </div>
  )
}
