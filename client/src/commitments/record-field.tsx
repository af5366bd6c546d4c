import { useQuery } from '@tanstack/react-query'
import { getInstitution } from '../../../server/institutions/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './commitment.module.css'
import { recordTitle } from './record-title.ts'

type Props = { institutionId: string; value: string; onChange: (recordId: string) => void }

/** One of the public records of the institution. */
export function RecordField({ institutionId, value, onChange }: Props) {
  const t = useT()
  const { data, error } = useQuery(queryFor(getInstitution, { params: { id: institutionId } }))
  if (!data) return error ? <ErrorNotice error={error} /> : <Loading lines={1} />
  if (data.records.length === 0) {
    return <p className={styles.hint}>{t('commitments.record.none')}</p>
  }
  return (
    <Field label={t('commitments.record')}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('commitments.record.choose')}</option>
          {data.records.map((record) => (
            <option key={record.id} value={record.id}>
              {recordTitle(t, record)} · {formatDay(record.datedOn)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
