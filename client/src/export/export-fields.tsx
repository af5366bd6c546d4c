import { type ExportWhat, filtersOf } from '../../../server/export/rules.ts'
import { sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { Select, TextInput } from '../ui/inputs.tsx'
import { WhereField } from '../ui/where-field.tsx'
import styles from './export.module.css'
import type { ExportDraft } from './export-draft.ts'

type Props = {
  what: ExportWhat
  draft: ExportDraft
  onChange: (part: Partial<ExportDraft>) => void
}

/** What this kind of file can be narrowed by. */
export function ExportFields({ what, draft, onChange }: Props) {
  const t = useT()
  const has = filtersOf[what]
  return (
    <fieldset className={styles.fields}>
      <legend className="visually-hidden">{t('exports.narrow')}</legend>
      <WhereField
        value={draft.where}
        onChange={(where) => onChange({ where })}
        {...(has.includes('county') ? {} : { counties: [] })}
      />
      {has.includes('sector') && (
        <Field label={t('exports.sector')}>
          {(control) => (
            <Select
              {...control}
              value={draft.sector}
              onChange={({ target }) => onChange({ sector: target.value })}
            >
              <option value="">{t('exports.allSectors')}</option>
              {sectors.map((sector) => (
                <option key={sector} value={sector}>
                  {t(`sector.${sector}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {has.includes('days') &&
        (['from', 'to'] as const).map((end) => (
          <Field key={end} label={t(`exports.${end}`)} optional>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                value={draft[end]}
                onChange={({ target }) => onChange({ [end]: target.value })}
              />
            )}
          </Field>
        ))}
    </fieldset>
  )
}
