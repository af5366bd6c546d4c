import { useQuery } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { type AskListed, listAsks } from '../../../../server/asks/contract.ts'
import { type Answer, answers } from '../../../../server/campaigns/rules.ts'
import { call } from '../../api.ts'
import { inLanguage } from '../../i18n/bilingual.ts'
import { useLanguage, useT } from '../../i18n/use-t.ts'
import { RadioChoice } from '../../ui/choice.tsx'
import styles from './details.module.css'
import { fieldOf } from './form-errors.ts'
import { FormPart } from './form-part.tsx'
import type { PartProps } from './part.ts'

const none = 'none'

/** What they said to the asks that are open with them. Without an ask, or without a signal, nothing is asked. */
export function AnswersPart({ draft, change, errors }: PartProps) {
  const t = useT()
  const language = useLanguage()
  const known = draft.institutions.flatMap(({ id, added }) => (added ? [] : [id]))
  const { data: lists = [] } = useQuery({
    queryKey: [listAsks.url, known],
    queryFn: ({ signal }) =>
      Promise.all(known.map((institution) => call(listAsks, { query: { institution }, signal }))),
  })
  const given = (ask: AskListed) => draft.answers.find(({ askId }) => askId === ask.id)
  const asks = lists.flatMap(({ items }) => items).filter((ask) => ask.open || given(ask))
  if (asks.length === 0) return null

  function answer(ask: AskListed, value: Answer | typeof none) {
    const others = draft.answers.filter(({ askId }) => askId !== ask.id)
    const id = given(ask)?.id ?? newId()
    const said = { id, askId: ask.id, institutionId: ask.institution.id }
    change({ answers: value === none ? others : [...others, { ...said, answer: value }] })
  }

  return (
    <FormPart title={t('log.answers')} field="answers">
      {asks.map((ask) => {
        const before = given(ask)
        const error = before && errors[fieldOf(before.id, 'askId')]
        const whom = [ask.person?.name, ask.seat?.title, ask.institution.name].filter(Boolean)
        return (
          <div
            key={ask.id}
            className={styles.fields}
            data-field={before && fieldOf(before.id, 'askId')}
          >
            <RadioChoice
              look="chips"
              legend={`${inLanguage(ask.words, language)} (${whom.join(' · ')})`}
              options={[
                ...answers.map((value) => ({ value, label: t(`answer.${value}`) })),
                { value: none, label: t('log.answers.none') },
              ]}
              value={before?.answer ?? none}
              onChange={(value) => answer(ask, value)}
              error={error && t(error)}
            />
          </div>
        )
      })}
    </FormPart>
  )
}
