import type { ImportPreview } from '../../../server/imports/contract.ts'
import { questionAbout } from '../../../server/imports/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import styles from './imports.module.css'
import { QuestionCard, type Say } from './question-card.tsx'
import { type SayAll, TakeAll } from './take-all.tsx'

const shownAtMost = 15
/** Where one answer may be the same for all of a kind. */
const sameForAll = {
  person: ['new', 'nobody'],
  ours: ['nobody'],
  institution: ['leave_out'],
  county: ['leave_out'],
} as const

type Props = { preview: ImportPreview; onSay: Say; onSayAll: SayAll }

/** What only a person can say: proposals that can be taken together, then one question after the other. */
export function Questions({ preview, onSay, onSayAll }: Props) {
  const t = useT()
  const { questions, questionCount, sheets } = preview
  if (questions.length === 0) return null
  // the file's own habits first: they settle most of the others
  const inOrder = questionAbout.flatMap((about) => questions.filter((one) => one.about === about))
  return (
    <Section title={t('spreadsheets.questions', { count: questionCount })}>
      <p>{t('spreadsheets.questions.lead')}</p>
      <TakeAll questions={inOrder} onSayAll={onSayAll} />
      <ul className={styles.questions}>
        {inOrder.slice(0, shownAtMost).map((question) => (
          <li key={question.key}>
            <QuestionCard
              question={question}
              sheet={sheets[question.first.sheet]?.name ?? ''}
              onSay={onSay}
            />
          </li>
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
              onClick={() => onSay(`${about}:*`, value)}
            >
              {t(`spreadsheets.all.${about}.${value}` as 'spreadsheets.all.person.new', { count })}
            </Button>
          ))
        })}
      </div>
    </Section>
  )
}
