import type { ListPreview } from '../../../../server/records/contract.ts'
import { listFields, type Mapping, neededFields } from '../../../../server/records/rules.ts'
import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/inputs.tsx'
import styles from './import.module.css'
import type { ListDraft } from './list-draft.ts'
import type { Change } from './use-list.ts'

type Props = {
  draft: ListDraft
  preview: ListPreview
  onChange: Change
  onNext: () => void
  onBack: () => void
}

/** Which column holds what: guessed, shown with what stands in it, and changeable. */
export function ColumnsStep({ draft, preview, onChange, onNext, onBack }: Props) {
  const t = useT()
  const { header, samples, mapping, missing } = preview
  const needed = neededFields(draft.kind)
  const fields = listFields.filter((field) =>
    draft.kind === '287g' ? field !== 'title' : field !== 'model',
  )
  const set = (field: (typeof listFields)[number], at: string) => {
    const { [field]: _, ...others } = mapping
    const next: Mapping = at === '' ? others : { ...others, [field]: Number(at) }
    onChange({ mapping: next, answers: {}, ended: {} })
  }
  return (
    <div className={styles.form}>
      <p>{t('imports.columns.lead', { rows: preview.rows.length || samples.length })}</p>
      <div className={styles.columns}>
        {fields.map((field) => {
          const at = mapping[field]
          const shown = samples.flatMap((cells) => (at !== undefined && cells[at]) || [])
          return (
            <Field
              key={field}
              label={t(`imports.field.${field}`)}
              optional={!needed.includes(field)}
              hint={shown.length > 0 ? shown.slice(0, 2).join(' · ').slice(0, 90) : undefined}
              error={missing.includes(field) ? t('imports.column.missing') : undefined}
            >
              {(control) => (
                <Select
                  {...control}
                  value={at ?? ''}
                  onChange={(event) => set(field, event.target.value)}
                >
                  <option value="">{t('imports.column.none')}</option>
                  {header.map((name, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                    <option key={index} value={index}>
                      {name || t('imports.column.unnamed', { number: index + 1 })}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )
        })}
      </div>
      <div className={styles.buttons}>
        <Button onClick={onBack}>{t('common.back')}</Button>
        <Button look="primary" disabled={missing.length > 0} onClick={onNext}>
          {t('imports.toRows')}
        </Button>
      </div>
    </div>
  )
}
