import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { WhereField } from '../ui/where-field.tsx'
import { recordKindWord } from './kind-word.ts'
import { kindsToFind } from './kinds-to-find.ts'
import styles from './records.module.css'

/** As the address holds it; '' = all. */
export type RecordFilter = { kind: string; where: string; adverse: string }

type Props = { filter: RecordFilter; onChange: (part: Partial<RecordFilter>) => void }

export function RecordFilters({ filter, onChange }: Props) {
  const t = useT()
  const { words } = useSession()
  return (
    <div className={styles.filters}>
      <Field label={t('records.kind')}>
        {(control) => (
          <Select
            {...control}
            value={filter.kind}
            onChange={(event) => onChange({ kind: event.target.value })}
          >
            <option value="">{t('records.filter.kinds')}</option>
            {kindsToFind(words).map((kind) => (
              <option key={kind} value={kind}>
                {recordKindWord(t, kind)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <WhereField value={filter.where} onChange={(where) => onChange({ where })} />
      <Field label={t('records.stance')}>
        {(control) => (
          <Select
            {...control}
            value={filter.adverse}
            onChange={(event) => onChange({ adverse: event.target.value })}
          >
            <option value="">{t('records.filter.both')}</option>
            <option value="yes">{t('records.adverse')}</option>
            <option value="no">{t('records.supportive')}</option>
          </Select>
        )}
      </Field>
    </div>
  )
}
