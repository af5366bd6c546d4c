import { type FormEvent, useState } from 'react'
import { contactKinds } from '../../../server/contacts/rules.ts'
import { kindsBySector, sectors } from '../../../server/institutions/rules.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { LabelFields } from './label-fields.tsx'
import { plainKey } from './plain-key.ts'
import { useSaveWord } from './use-save-word.ts'
import { WordProblem } from './word-problem.tsx'
import styles from './words.module.css'

type Props = { list: 'institutionKind' | 'contactKind'; onClose: () => void }

/** Adds a kind of institutions or contacts under one that there is, as which it counts. */
export function AddDialog({ list, onClose }: Props) {
  const t = useT()
  const [labels, setLabels] = useState({ en: '', es: '' })
  const [under, setUnder] = useState('')
  const save = useSaveWord(onClose)

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate({ key: keyOf(list, under, labels.en), facts: labels })
  }

  return (
    <Dialog
      title={t(list === 'contactKind' ? 'words.add.contactKind' : 'words.add')}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={submit}>
        <LabelFields labels={labels} onChange={setLabels} />
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
              {list === 'contactKind' ? (
                contactKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {t(`contactKind.${kind}`)}
                  </option>
                ))
              ) : (
                <InstitutionKinds />
              )}
            </Select>
          )}
        </Field>
        <WordProblem error={save.error} />
        <div>
          <Button type="submit" look="primary" disabled={save.isPending}>
            {t(save.isPending ? 'common.saving' : 'common.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
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
