import { useQuery } from '@tanstack/react-query'
import { listSources } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Field } from '../ui/field.tsx'
import { Select, TextInput } from '../ui/inputs.tsx'
import styles from './records.module.css'
import { newSource, type SourceDraft } from './source-draft.ts'

type Props = { draft: SourceDraft; onChange: (draft: SourceDraft) => void }

/** A source that is known, or a new one with what one has to say of it. */
export function SourceFields({ draft, onChange }: Props) {
  const t = useT()
  const { data } = useQuery(queryFor(listSources, {}))
  const text = (field: 'title' | 'publisher' | 'licence' | 'url') => ({
    value: draft[field],
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...draft, [field]: event.target.value }),
  })
  return (
    <>
      <Field label={t('records.source')} hint={t('records.source.hint')}>
        {(control) => (
          <Select
            {...control}
            required
            value={draft.id}
            onChange={(event) => onChange({ ...draft, id: event.target.value })}
          >
            <option value="" disabled>
              {t('records.source.choose')}
            </option>
            <option value={newSource}>{t('records.source.new')}</option>
            {data?.items.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {draft.id === newSource && (
        <div className={styles.pair}>
          <Field label={t('records.source.title')}>
            {(control) => <TextInput {...control} required maxLength={300} {...text('title')} />}
          </Field>
          <Field label={t('records.source.publisher')}>
            {(control) => (
              <TextInput {...control} required maxLength={200} {...text('publisher')} />
            )}
          </Field>
          <Field label={t('records.source.licence')} hint={t('records.source.licence.hint')}>
            {(control) => <TextInput {...control} required maxLength={200} {...text('licence')} />}
          </Field>
          <Field label={t('records.source.url')} optional>
            {(control) => (
              <TextInput
                {...control}
                type="url"
                pattern="https?://\S+"
                maxLength={1000}
                placeholder="https://"
                {...text('url')}
              />
            )}
          </Field>
        </div>
      )}
    </>
  )
}
