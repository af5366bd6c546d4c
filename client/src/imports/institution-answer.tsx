import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportQuestion } from '../../../server/imports/contract.ts'
import { listInstitutions } from '../../../server/institutions/contract.ts'
import { sectors } from '../../../server/institutions/rules.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { useKinds } from '../session/use-kinds.ts'
import { Combobox } from '../ui/combobox.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import styles from './imports.module.css'
import type { Say } from './question-card.tsx'

type Props = { question: ImportQuestion; onSay: Say }

/** Any institution of the directory, or a new one, which joins it with the import and unconfirmed. */
export function InstitutionAnswer({ question, onSay }: Props) {
  const t = useT()
  const kindsOf = useKinds()
  const [text, setText] = useState('')
  const q = text.trim()
  const { data, isFetching } = useQuery({
    ...queryFor(listInstitutions, { query: { q, limit: 8 } }),
    enabled: q.length > 1,
  })
  const options = q.length > 1 ? (data?.items ?? []) : []
  return (
    <Disclosure summary={t('spreadsheets.otherInstitution')}>
      <div className={styles.form}>
        <Field label={t('spreadsheets.otherInstitution.search')}>
          {(control) => (
            <Combobox
              control={control}
              text={text}
              onText={setText}
              busy={isFetching}
              options={options.map(({ id, name, kind }) => ({
                id,
                label: name,
                detail: kindWord(t, kind),
              }))}
              onPick={({ id }) => onSay(question.key, id)}
            />
          )}
        </Field>
        <Field label={t('spreadsheets.addInstitution', { name: question.text })}>
          {(control) => (
            <Select
              {...control}
              value=""
              onChange={({ target }) => onSay(question.key, `new:${target.value}`)}
            >
              <option value="" disabled>
                {t('spreadsheets.choose')}
              </option>
              {sectors.map((one) => (
                <optgroup key={one} label={t(`sector.${one}`)}>
                  {kindsOf(one).map((each) => (
                    <option key={each} value={each}>
                      {kindWord(t, each)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </Disclosure>
  )
}
