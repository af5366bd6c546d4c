import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { listInstitutions, putInstitution } from '../../../../server/institutions/contract.ts'
import { sectorOfKind, sectors } from '../../../../server/institutions/rules.ts'
import type { ListQuestion } from '../../../../server/records/contract.ts'
import { call } from '../../api.ts'
import { kindWord } from '../../i18n/kind-word.ts'
import { useT } from '../../i18n/use-t.ts'
import { queryFor } from '../../queries.ts'
import { useKinds } from '../../session/use-kinds.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/inputs.tsx'
import styles from './import.module.css'
import type { Say } from './question-card.tsx'

type Props = { question: ListQuestion; onSay: Say }

/** Any institution of the directory, or a new one: added when somebody says so, unconfirmed. */
export function InstitutionAnswer({ question, onSay }: Props) {
  const t = useT()
  const [text, setText] = useState('')
  const q = text.trim()
  const { data, isFetching } = useQuery({
    ...queryFor(listInstitutions, { query: { q, limit: 8 } }),
    enabled: q.length > 1,
  })
  const options = q.length > 1 ? (data?.items ?? []) : []
  return (
    <Disclosure summary={t('imports.otherInstitution')}>
      <div className={styles.form}>
        <Field label={t('imports.otherInstitution.search')}>
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
              onPick={({ id, label }) => onSay(question, id, label)}
            />
          )}
        </Field>
        {question.text !== '' && <AddInstitution question={question} onSay={onSay} />}
      </div>
    </Disclosure>
  )
}

function AddInstitution({ question, onSay }: Props) {
  const t = useT()
  const kindsOf = useKinds()
  const [id] = useState(() => newId())
  const [kind, setKind] = useState('')
  const { text: name, fips } = question
  const sector = sectorOfKind(kind)
  const add = useMutation({
    mutationFn: (of: (typeof sectors)[number]) =>
      call(putInstitution, {
        params: { id },
        body: { sector: of, kind, name: name.slice(0, 200), counties: fips ? [fips] : [] },
      }),
    onSuccess: () => onSay(question, id, name),
  })
  return (
    <>
      <Field label={t('imports.addInstitution.kind', { name })}>
        {(control) => (
          <Select {...control} value={kind} onChange={({ target }) => setKind(target.value)}>
            <option value="" disabled>
              {t('imports.addInstitution.choose')}
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
      {add.error && <ErrorNotice error={add.error} />}
      <div>
        <Button
          icon="log"
          disabled={!sector || add.isPending}
          onClick={() => sector && add.mutate(sector)}
        >
          {t('imports.addInstitution')}
        </Button>
      </div>
    </>
  )
}
