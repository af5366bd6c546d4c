import type { ImportQuestion } from '../../../server/imports/contract.ts'
import { leaveOut } from '../../../server/imports/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { answerWord } from './answer-word.ts'
import styles from './imports.module.css'
import { InstitutionAnswer } from './institution-answer.tsx'

export type Say = (key: string, value: string) => void

type Props = {
  question: ImportQuestion
  sheet: string
  /** what she said before */
  answer?: string
  onSay: Say
}

const ofTheFile = ['order', 'century', 'serial', 'past_follow_ups']

/** One thing that only a person can say: what suggests itself, everything else, and leaving the rows out. */
export function QuestionCard({ question, sheet, answer, onSay }: Props) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { key, about, text, rows, proposals, fips, first } = question
  const where = fips ? t('common.county', { name: nameOf(fips) }) : sheet
  const options = [
    ...proposals.map((one) => ({ value: one.value, label: answerWord(t, question, one) })),
    ...(ofTheFile.includes(about) ? [] : [{ value: leaveOut, label: t('spreadsheets.leaveOut') }]),
  ]
  return (
    <div className={styles.question}>
      <RadioChoice
        look={about === 'institution' || about === 'past_follow_ups' ? 'rows' : 'chips'}
        legend={t(`spreadsheets.ask.${about}`, { text, where })}
        options={options}
        value={answer}
        onChange={(value) => onSay(key, value)}
      />
      <p className={styles.soft}>
        {t('spreadsheets.inRows', { count: rows, row: first.row })}
        {about === 'person' && ` ${t('spreadsheets.ask.person.note')}`}
      </p>
      {about === 'county' && <OtherCounty question={question} onSay={onSay} />}
      {about === 'institution' && <InstitutionAnswer question={question} onSay={onSay} />}
    </div>
  )
}

function OtherCounty({ question, onSay }: Pick<Props, 'question' | 'onSay'>) {
  const t = useT()
  const { counties } = useTerritory()
  return (
    <Field label={t('spreadsheets.otherCounty')}>
      {(control) => (
        <Select {...control} value="" onChange={({ target }) => onSay(question.key, target.value)}>
          <option value="">{t('spreadsheets.choose')}</option>
          {counties.map(({ fips, name }) => (
            <option key={fips} value={fips}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
