import { useState } from 'react'
import { contactKinds } from '../../../server/contacts/rules.ts'
import { kindsBySector, sectors } from '../../../server/institutions/rules.ts'
import { recordKinds, takesOwnKinds } from '../../../server/records/rules.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { plainKey } from './plain-key.ts'
import { useSaveWord } from './use-save-word.ts'
import { WordForm } from './word-form.tsx'

/** Lists that take kinds of our own. */
export type ListWithOwn = 'institutionKind' | 'contactKind' | 'recordKind'

type Props = { list: ListWithOwn; onClose: () => void }

/** Adds a kind under one that there is, as which it counts. */
export function AddDialog({ list, onClose }: Props) {
  const t = useT()
  const [labels, setLabels] = useState({ en: '', es: '' })
  const [under, setUnder] = useState('')
  const save = useSaveWord(onClose)

  return (
    <WordForm
      title={t(`words.add.${list}`)}
      {...{ labels, save, onClose }}
      onChange={setLabels}
      does="common.add"
      onSubmit={() => save.mutate({ key: keyOf(list, under, labels.en), facts: labels })}
    >
      <Field label={t('words.add.under')}>
        {(control) => (
          <Select
            {...control}
            required
            value={under}
            onChange={({ target }) => setUnder(target.value)}
          >
            <option value="" disabled>
              {t('words.add.choose')}
            </option>
            {list === 'institutionKind' ? <InstitutionKinds /> : <KindsOf list={list} />}
          </Select>
        )}
      </Field>
    </WordForm>
  )
}

const bases = {
  contactKind: contactKinds.map((kind) => `contactKind.${kind}` as const),
  recordKind: recordKinds.filter(takesOwnKinds).map((kind) => `recordKind.${kind}` as const),
}

function KindsOf({ list }: { list: keyof typeof bases }) {
  const t = useT()
  return bases[list].map((key) => (
    <option key={key} value={key.slice(list.length + 1)}>
      {t(key)}
    </option>
  ))
}

/** Those of the product, by sector. */
function InstitutionKinds() {
  const t = useT()
  return sectors.map((sector) => (
    <optgroup key={sector} label={t(`sector.${sector}`)}>
      {kindsBySector[sector].map((kind) => (
        <option key={kind} value={kind}>
          {kindWord(t, kind)}
        </option>
      ))}
    </optgroup>
  ))
}

/** A key that says what the kind is one of, and in plain letters what it is. */
function keyOf(list: string, under: string, label: string): string {
  const room = 40 - under.length - 2
  return `${list}.${under}__${plainKey(label, room) || 'own'}`
}
