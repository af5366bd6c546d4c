import { useT } from '../../i18n/use-t.ts'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/inputs.tsx'
import type { ContactDraft, Promised } from './draft.ts'

type Props = {
  draft: ContactDraft
  promise: Promised
  onChange: (promise: Promised) => void
}

/** Whose word it is: an institution's, or that of somebody who sat at the table. Asked only when there is a choice. */
export function PromisedBy({ draft, promise, onChange }: Props) {
  const t = useT()
  const { institutions, theirs } = draft
  if (institutions.length + theirs.length < 2) return null
  const first = institutions[0]?.id ?? null

  function choose(id: string) {
    const person = theirs.find((one) => one.id === id)
    onChange({
      ...promise,
      personId: person?.id ?? null,
      institutionId: person ? (person.institutionId ?? first) : id,
    })
  }

  return (
    <Field label={t('log.promise.by')}>
      {(control) => (
        <Select
          {...control}
          value={promise.personId ?? promise.institutionId ?? first ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          {[...institutions, ...theirs].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
