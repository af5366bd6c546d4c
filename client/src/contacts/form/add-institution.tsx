import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { type Sector, sectors } from '../../../../server/institutions/rules.ts'
import { kindWord } from '../../i18n/kind-word.ts'
import { useT } from '../../i18n/use-t.ts'
import { useKinds } from '../../session/use-kinds.ts'
import { Button } from '../../ui/button.tsx'
import { RadioChoice } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import styles from './details.module.css'
import type { ChosenInstitution } from './draft.ts'

type Props = {
  name: string
  countyFips: string | null
  onAdd: (institution: ChosenInstitution) => void
  onClose: () => void
}

/** An institution that the directory does not know: it goes there with the contact, unconfirmed. */
export function AddInstitution({ name: typed, countyFips, onAdd, onClose }: Props) {
  const t = useT()
  const kindsOf = useKinds()
  const [name, setName] = useState(typed)
  const [sector, setSector] = useState<Sector>()
  const [kind, setKind] = useState<string>()
  const ready = name.trim() !== '' && sector && kind

  function add() {
    if (!ready) return
    const counties = countyFips === null ? [] : [countyFips]
    onAdd({ id: newId(), name: name.trim(), sector, kind, counties, added: true })
    onClose()
  }

  return (
    <Dialog title={t('log.institution.add')} onClose={onClose}>
      <div className={styles.fields}>
        <p className={styles.hint}>{t('log.institution.add.hint')}</p>
        <Field label={t('log.institution.name')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <RadioChoice
          look="chips"
          legend={t('log.institution.sector')}
          options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
          value={sector}
          onChange={(chosen) => {
            setSector(chosen)
            setKind(undefined)
          }}
        />
        {sector && (
          <RadioChoice
            look="chips"
            legend={t('log.institution.kind')}
            options={kindsOf(sector).map((value) => ({ value, label: kindWord(t, value) }))}
            value={kind}
            onChange={setKind}
          />
        )}
        <Button look="primary" disabled={!ready} onClick={add}>
          {t('common.add')}
        </Button>
      </div>
    </Dialog>
  )
}
