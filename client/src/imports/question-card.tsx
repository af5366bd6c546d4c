import type { ImportQuestion } from '../../../server/imports/contract.ts'
import { leaveOut } from '../../../server/imports/rules.ts'
import { formatDay } from '../i18n/format.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import styles from './imports.module.css'
import { InstitutionAnswer } from './institution-answer.tsx'

export type Say = (key: string, value: string) => void

type Props = { question: ImportQuestion; sheet: string; onSay: Say }

const ofTheFile = ['order', 'century', 'serial', 'past_follow_ups']

/** One thing that only a person can say: what suggests itself, everything else, and leaving the rows out. */
export function QuestionCard({ question, sheet, onSay }: Props) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { key, about, text, rows, proposals, fips, first } = question
  const where = fips ? t('common.county', { name: nameOf(fips) }) : sheet
  const options = [
    ...proposals.map((one) => ({ value: one.value, label: wordOf(t, question, one) })),
    ...(ofTheFile.includes(about) ? [] : [{ value: leaveOut, label: t('spreadsheets.leaveOut') }]),
  ]
  return (
    <li className={styles.question}>
      <RadioChoice
        look={about === 'institution' || about === 'past_follow_ups' ? 'rows' : 'chips'}
        legend={t(`spreadsheets.ask.${about}`, { text, where })}
        options={options}
        value={undefined}
        onChange={(value) => onSay(key, value)}
      />
      <p className={styles.soft}>
        {t('spreadsheets.inRows', { count: rows, row: first.row })}
        {about === 'person' && ` ${t('spreadsheets.ask.person.note')}`}
      </p>
      {about === 'county' && <OtherCounty question={question} onSay={onSay} />}
      {about === 'institution' && <InstitutionAnswer question={question} onSay={onSay} />}
    </li>
  )
}

function wordOf(
  t: Translate,
  { about }: ImportQuestion,
  { value, label }: ImportQuestion['proposals'][number],
): string {
  if (about === 'county') return t('common.county', { name: label })
  if (about === 'serial') return formatDay(label)
  if (value.startsWith('new:'))
    return t('spreadsheets.answer.newKind', { kind: kindWord(t, value.slice(4)) })
  if (value.startsWith('same:')) return t('spreadsheets.answer.same', { name: label })
  if (value === 'new') return t('spreadsheets.answer.newPerson')
  if (value === 'ours') return t('spreadsheets.answer.ours', { name: label })
  if (label !== '') return label
  if (value === 'nobody') return t('spreadsheets.answer.nobody')
  if (about === 'outcome') return t(`outcome.${value as 'held'}`)
  if (about === 'kind')
    return value in contactWords ? t(`contactKind.${value as 'meeting'}`) : kindWord(t, value)
  return t(`spreadsheets.answer.${about as 'order'}.${value as 'mdy'}`)
}

const contactWords: Readonly<Record<string, true>> = {
  meeting: true,
  call: true,
  visit: true,
  message: true,
  public_event: true,
  action: true,
  training: true,
}

function OtherCounty({ question, onSay }: Omit<Props, 'sheet'>) {
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
