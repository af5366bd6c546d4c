import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ColumnsStep } from './columns-step.tsx'
import styles from './import.module.css'
import { steps } from './list-draft.ts'
import { ListStep } from './list-step.tsx'
import { RowsStep } from './rows-step.tsx'
import { useImport, useListDraft, useListPreview } from './use-list.ts'

type Props = { memberId: string; onDone: () => void }

/** A list of public records in three steps: which list, which columns, which rows. */
export function ImportListForm({ memberId, onDone }: Props) {
  const t = useT()
  const { draft, change, startOver, forget } = useListDraft(memberId)
  const preview = useListPreview(draft)
  const save = useImport(draft, () => {
    forget()
    onDone()
  })
  const { step } = draft
  const { data, error } = preview
  return (
    <div className={styles.page}>
      <ol className={styles.steps} aria-label={t('imports.steps')}>
        {steps.map((one, at) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {at + 1}. {t(`imports.step.${one}`)}
          </li>
        ))}
      </ol>
      {step === 'list' && (
        <ListStep draft={draft} onChange={change} onNext={() => change({ step: 'columns' })} />
      )}
      {step !== 'list' && error && (
        <>
          <ErrorNotice error={error} onRetry={() => void preview.refetch()} />
          <div>
            <Button onClick={() => change({ step: 'list' })}>{t('imports.otherList')}</Button>
          </div>
        </>
      )}
      {step !== 'list' && !data && !error && <Loading lines={8} />}
      {step === 'columns' && data && !error && (
        <ColumnsStep
          draft={draft}
          preview={data}
          onChange={change}
          onNext={() => change({ step: 'rows' })}
          onBack={() => change({ step: 'list' })}
        />
      )}
      {step === 'rows' && data && !error && (
        <RowsStep
          draft={draft}
          preview={data}
          onChange={change}
          onBack={() => change({ step: 'columns' })}
          onImport={() => save.mutate(data)}
          importing={save.isPending || preview.isPlaceholderData}
          error={save.error}
        />
      )}
      {draft.content !== '' && (
        <div className={styles.over}>
          <Button look="quiet" icon="undo" onClick={startOver}>
            {t('imports.startOver')}
          </Button>
        </div>
      )}
    </div>
  )
}
