import type { ListPreview, ListQuestion } from '../../../../server/records/contract.ts'
import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { GoneList } from './gone-list.tsx'
import styles from './import.module.css'
import type { ListDraft } from './list-draft.ts'
import { QuestionCard } from './question-card.tsx'
import { RowGroups } from './row-groups.tsx'
import type { Change } from './use-list.ts'

type Props = {
  draft: ListDraft
  preview: ListPreview
  onChange: Change
  onBack: () => void
  onImport: () => void
  importing: boolean
  error: Error | null
}

const shownAtMost = 20

/** What the import would do, row by row, after what only a person can say. */
export function RowsStep(props: Props) {
  const { draft, preview, onChange, onBack, onImport, importing, error } = props
  const t = useT()
  const { questions, order, otherStates, blank } = preview
  const say = ({ key, text }: ListQuestion, value: string, label: string) =>
    onChange({ answers: { ...draft.answers, [key]: { value, label, text } } })
  const takeBack = (key: string) => {
    const { [key]: _, ...answers } = draft.answers
    onChange({ answers })
  }
  const notes = [
    ...(order ? [t(`imports.readAs.${order.value}`)] : []),
    ...(otherStates > 0 ? [t('imports.otherStates', { count: otherStates })] : []),
    ...(blank > 0 ? [t('imports.blankRows', { count: blank })] : []),
  ]
  return (
    <div className={styles.form}>
      {notes.length > 0 && <p className={styles.soft}>{notes.join(' ')}</p>}
      {questions.length > 0 && (
        <Section title={t('imports.questions', { count: questions.length })}>
          <p>{t('imports.questions.lead')}</p>
          <ul className={styles.questions}>
            {questions.slice(0, shownAtMost).map((question) => (
              <QuestionCard
                key={question.key}
                question={question}
                seenOn={draft.seenOn ?? ''}
                onSay={say}
              />
            ))}
          </ul>
          {questions.length > shownAtMost && (
            <p>{t('imports.questions.more', { count: questions.length - shownAtMost })}</p>
          )}
        </Section>
      )}
      <Answers answers={draft.answers} onTakeBack={takeBack} />
      <RowGroups preview={preview} />
      {questions.length === 0 && preview.gone.length > 0 && (
        <GoneList
          gone={preview.gone}
          seenOn={draft.seenOn ?? ''}
          ended={draft.ended}
          onChange={(ended) => onChange({ ended })}
        />
      )}
      {error && <ErrorNotice error={error} />}
      {questions.length > 0 && (
        <p className={styles.chosen} role="status">
          {t('imports.first', { count: questions.length })}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={onBack}>{t('common.back')}</Button>
        <Button look="primary" disabled={importing || questions.length > 0} onClick={onImport}>
          {t(importing ? 'common.saving' : 'imports.submit')}
        </Button>
      </div>
    </div>
  )
}

function Answers({
  answers,
  onTakeBack,
}: {
  answers: ListDraft['answers']
  onTakeBack: (key: string) => void
}) {
  const t = useT()
  const said = Object.entries(answers)
  if (said.length === 0) return null
  return (
    <Section title={t('imports.answers')}>
      <ul className={styles.answers}>
        {said.map(([key, { text, label }]) => (
          <li key={key}>
            <span>{t('imports.answer', { text: text || t('imports.blank'), answer: label })}</span>
            <Button look="quiet" icon="undo" onClick={() => onTakeBack(key)}>
              {t('imports.takeBack')}
              <span className="visually-hidden"> {text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
