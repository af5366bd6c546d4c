import { useState } from 'react'
import type { ImportAnswered, ImportPreview } from '../../../server/imports/contract.ts'
import { leaveOut } from '../../../server/imports/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import { answerWord } from './answer-word.ts'
import { FindingCard } from './findings.tsx'
import styles from './imports.module.css'
import { QuestionCard, type Say } from './question-card.tsx'

type Props = {
  preview: ImportPreview
  /** how many answers there are, of which not all are asked for any more */
  count: number
  onSay: Say
  onForget: () => void
}

/** What she has said so far: to be looked at, and changed as long as nothing has come in. */
export function Answered({ preview, count, onSay, onForget }: Props) {
  const t = useT()
  const [open, setOpen] = useState<string | null>(null)
  const decided = preview.findings.filter(({ choice }) => choice !== null)
  if (count === 0) return null
  return (
    <Section title={t('spreadsheets.answered')}>
      <Disclosure summary={t('spreadsheets.answered.count', { count })}>
        <ul className={styles.rows}>
          {preview.answered.map((one) => (
            <AnsweredRow
              key={one.key}
              one={one}
              sheet={preview.sheets[one.first.sheet]?.name ?? ''}
              isOpen={open === one.key}
              onOpen={() => setOpen(open === one.key ? null : one.key)}
              onSay={onSay}
            />
          ))}
          {decided.map((finding) => (
            <li key={`${finding.key} ${finding.field}`}>
              <FindingCard finding={finding} onSay={onSay} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <div>
        <Button look="quiet" icon="undo" onClick={onForget}>
          {t('spreadsheets.answersAgain', { count })}
        </Button>
      </div>
    </Section>
  )
}

type RowProps = {
  one: ImportAnswered
  sheet: string
  isOpen: boolean
  onOpen: () => void
  onSay: Say
}

function AnsweredRow({ one, sheet, isOpen, onOpen, onSay }: RowProps) {
  const t = useT()
  const { about, text, answer, proposals, rows, first } = one
  const said = proposals.find(({ value }) => value === answer) ?? { value: leaveOut, label: '' }
  const what =
    about === 'past_follow_ups'
      ? t('spreadsheets.answered.past')
      : t('spreadsheets.answered.text', { text })
  return (
    <li>
      <span className={styles.what}>
        <span>
          {what} → <strong>{answerWord(t, one, said)}</strong>
        </span>
        <span className={styles.soft}>
          {t('spreadsheets.inRows', { count: rows, row: first.row })}
        </span>
      </span>
      <Button look="quiet" aria-expanded={isOpen} onClick={onOpen}>
        {t(isOpen ? 'common.close' : 'spreadsheets.answered.change')}
      </Button>
      {isOpen && (
        <div className={styles.whole}>
          <QuestionCard question={one} sheet={sheet} answer={answer} onSay={onSay} />
        </div>
      )}
    </li>
  )
}
