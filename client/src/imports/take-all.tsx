import { useState } from 'react'
import type { ImportChoices, ImportQuestion } from '../../../server/imports/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/inputs.tsx'
import { answerWord } from './answer-word.ts'
import styles from './imports.module.css'

export type SayAll = (answers: ImportChoices['answers']) => void

/** Where the words of the file only slip: what is meant, to be looked over and taken together. */
export function TakeAll({
  questions,
  onSayAll,
}: {
  questions: readonly ImportQuestion[]
  onSayAll: SayAll
}) {
  const t = useT()
  const { nameOf } = useTerritory()
  const [isOpen, setIsOpen] = useState(false)
  const [without, setWithout] = useState<readonly string[]>([])
  const likely = questions.filter((one) => one.likely !== null)
  if (likely.length < 2) return null
  const taken = likely.filter(({ key }) => !without.includes(key))
  const untick = (key: string, isIn: boolean) =>
    setWithout((now) => (isIn ? now.filter((one) => one !== key) : [...now, key]))
  const take = () => {
    setIsOpen(false)
    onSayAll(taken.map(({ key, likely: value }) => ({ key, value: value ?? '' })))
  }
  if (!isOpen)
    return (
      <div>
        <Button look="primary" onClick={() => setIsOpen(true)}>
          {t('spreadsheets.likely.open', { count: likely.length })}
        </Button>
      </div>
    )
  return (
    <fieldset className={styles.question}>
      <legend className="visually-hidden">
        {t('spreadsheets.likely.open', { count: likely.length })}
      </legend>
      <p>{t('spreadsheets.likely.lead')}</p>
      {likely.map((question) => {
        const { key, text, fips, rows, first, proposals } = question
        const one = proposals.find(({ value }) => value === question.likely)
        const where = fips ? `${t('common.county', { name: nameOf(fips) })} · ` : ''
        return (
          <Checkbox
            key={key}
            label={t('spreadsheets.likely.one', {
              text,
              answer: one ? answerWord(t, question, one) : '',
            })}
            hint={`${where}${t('spreadsheets.inRows', { count: rows, row: first.row })}`}
            checked={!without.includes(key)}
            onChange={({ target }) => untick(key, target.checked)}
          />
        )
      })}
      <div className={styles.buttons}>
        <Button look="primary" disabled={taken.length === 0} onClick={take}>
          {t('spreadsheets.likely.take', { count: taken.length })}
        </Button>
        <Button onClick={() => setIsOpen(false)}>{t('common.cancel')}</Button>
      </div>
    </fieldset>
  )
}
