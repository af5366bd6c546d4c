import type { ListQuestion } from '../../../../server/records/contract.ts'
import { leaveOut } from '../../../../server/records/rules.ts'
import { useT } from '../../i18n/use-t.ts'
import { useTerritory } from '../../territory.ts'
import { RadioChoice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Select, TextInput } from '../../ui/inputs.tsx'
import styles from './import.module.css'
import { InstitutionAnswer } from './institution-answer.tsx'
import { proposalWord } from './proposal-word.ts'

export type Say = (question: ListQuestion, value: string, label: string) => void

type Props = { question: ListQuestion; seenOn: string; onSay: Say }

const ofTheList = ['order', 'century']

/** One thing that only a person can say: what suggests itself, everything else, and leaving it out. */
export function QuestionCard({ question, seenOn, onSay }: Props) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { about, text, rows, proposals, fips } = question
  const [first = 0, ...others] = rows
  const options = [
    ...proposals.map((one) => ({ value: one.value, label: proposalWord(t, question, one) })),
    ...(ofTheList.includes(about) ? [] : [{ value: leaveOut, label: t('imports.leaveOut') }]),
  ]
  const where = fips ? t('common.county', { name: nameOf(fips) }) : ''
  return (
    <li className={styles.question}>
      <RadioChoice
        look={about === 'institution' ? 'rows' : 'chips'}
        legend={t(`imports.ask.${about}`, { text: text || t('imports.blank'), where })}
        options={options}
        value={undefined}
        onChange={(value) =>
          onSay(question, value, options.find((one) => one.value === value)?.label ?? value)
        }
      />
      <p className={styles.soft}>{t('imports.inRows', { row: first, others: others.length })}</p>
      {about === 'county' && <OtherCounty question={question} onSay={onSay} />}
      {about === 'institution' && <InstitutionAnswer question={question} onSay={onSay} />}
      {(about === 'day' || about === 'ended') && (
        <Field label={t('imports.otherDay')}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              max={about === 'day' ? seenOn : undefined}
              // typed day by day: only a whole one, of this century or the last, is an answer
              onChange={({ target }) =>
                target.value >= '1900' &&
                target.validity.valid &&
                onSay(question, target.value, target.value)
              }
            />
          )}
        </Field>
      )}
    </li>
  )
}

function OtherCounty({ question, onSay }: Omit<Props, 'seenOn'>) {
  const t = useT()
  const { counties } = useTerritory()
  return (
    <Field label={t('imports.otherCounty')}>
      {(control) => (
        <Select
          {...control}
          value=""
          onChange={({ target }) => {
            const name = counties.find(({ fips }) => fips === target.value)?.name ?? ''
            onSay(question, target.value, t('common.county', { name }))
          }}
        >
          <option value="">{t('imports.otherCounty.choose')}</option>
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
