import { useQuery } from '@tanstack/react-query'
import { actionGroups, auditSubjects } from '../../../server/audit/rules.ts'
import { listMembers } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextInput } from '../ui/inputs.tsx'
import styles from './audit.module.css'
import { type AuditFilter, shortId } from './audit-filter.ts'
import { useSubjectNames } from './use-subject-names.ts'

type Props = { filter: AuditFilter; onChange: (part: Partial<AuditFilter>) => void }

/** Who, what, of which kind, when; or the history of one record. */
export function AuditFilters({ filter, onChange }: Props) {
  const t = useT()
  const members = useQuery(queryFor(listMembers, {}))
  const nameOf = useSubjectNames()
  const choices = [
    {
      name: 'member',
      all: t('audit.filter.everybody'),
      options: [
        ...(members.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        { value: 'operator', label: t('audit.operator') },
      ],
    },
    {
      name: 'group',
      all: t('audit.filter.anything'),
      options: actionGroups.map((value) => ({ value, label: t(`audit.group.${value}`) })),
    },
    {
      name: 'subject',
      all: t('audit.filter.subjects'),
      options: auditSubjects.map((value) => ({ value, label: t(`audit.kind.${value}`) })),
    },
  ] as const
  if (filter.record !== '') {
    const name = nameOf(filter.record) ?? t('audit.record', { id: shortId(filter.record) })
    return (
      <div className={styles.one}>
        <p>{t('audit.filter.one', { name })}</p>
        <Button onClick={() => onChange({ record: '', subject: '' })}>
          {t('audit.filter.all')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.filters}>
      {choices.map(({ name, all, options }) => (
        <Field key={name} label={t(`audit.filter.${name}`)}>
          {(control) => (
            <Select
              {...control}
              value={filter[name]}
              onChange={({ target }) => onChange({ [name]: target.value })}
            >
              <option value="">{all}</option>
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={t(`audit.filter.${name}`)}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={filter[name]}
              onChange={({ target }) => onChange({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
