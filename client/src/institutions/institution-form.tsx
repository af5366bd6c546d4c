import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Institution } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { TagChoice } from '../session/tag-choice.tsx'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextInput } from '../ui/inputs.tsx'
import { AlikeHint } from './alike-hint.tsx'
import { type Draft, factsFrom } from './draft.ts'
import styles from './form.module.css'
import { KindOptions } from './kind-options.tsx'
import { PlaceFields } from './place-fields.tsx'
import { ReachFields } from './reach-fields.tsx'
import { useSaveInstitution } from './use-save-institution.ts'

type Props = {
  initial: Draft
  /** The institution as it was read, when one edits it. */
  before?: Institution
  onSaved: (id: string) => void
}

const influences = ['1', '2', '3'] as const

export function InstitutionForm({ initial, before, onSaved }: Props) {
  const t = useT()
  const [id] = useState(() => before?.id ?? newId())
  const [draft, setDraft] = useState(initial)
  const save = useSaveInstitution(onSaved)
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))

  function submit(event: FormEvent) {
    event.preventDefault()
    const facts = factsFrom(draft, before)
    save.mutate(before ? { id, facts, version: before.version } : { id, facts })
  }

  return (
    <form className={`${styles.form} ${styles.page}`} onSubmit={submit}>
      <Field label={t('institutions.form.kind')}>
        {(control) => (
          <Select
            {...control}
            required
            value={draft.kind}
            onChange={(event) => change({ kind: event.target.value })}
          >
            <option value="" disabled>
              {t('institutions.form.kind.choose')}
            </option>
            <KindOptions kept={before?.kind} />
          </Select>
        )}
      </Field>
      <Field label={t('institutions.form.name')} hint={t('institutions.form.name.hint')}>
        {(control) => (
          <TextInput
            {...control}
            required
            pattern=".*\S.*"
            maxLength={200}
            autoComplete="off"
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      {!before && <AlikeHint name={draft.name} />}
      <PlaceFields draft={draft} onChange={change} />
      <RadioChoice
        legend={t('institutions.form.influence')}
        options={influences.map((value) => ({
          value,
          label: t(`influence.${value}`),
          hint: t(`institutions.form.influence.${value}`),
        }))}
        value={String(draft.influence) as (typeof influences)[number]}
        onChange={(value) => change({ influence: Number(value) as Draft['influence'] })}
      />
      <TagChoice
        legend={t('institutions.tags')}
        hint={t('institutions.tags.hint')}
        kept={initial.tags}
        value={draft.tags}
        onChange={(tags) => change({ tags })}
      />
      <ReachFields draft={draft} onChange={change} error={save.error} />
      {save.error && <ErrorNotice error={save.error} />}
      <div>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t(submitKey(save.isPending, before))}
        </Button>
      </div>
    </form>
  )
}

function submitKey(isPending: boolean, before: Institution | undefined) {
  if (isPending) return 'common.saving'
  return before ? 'common.save' : 'institutions.form.save'
}
