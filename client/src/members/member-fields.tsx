import { useQuery } from '@tanstack/react-query'
import { listOrganizations } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextInput } from '../ui/inputs.tsx'
import { type Draft, isRegional } from './draft.ts'
import { RegionsField } from './regions-field.tsx'
import { RolesField } from './roles-field.tsx'

type Props = {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  rolesError: string | undefined
}

export function MemberFields({ draft, onChange, rolesError }: Props) {
  const t = useT()
  const { data: organizations } = useQuery(queryFor(listOrganizations, {}))
  return (
    <>
      <Field label={t('members.name')} hint={t('members.name.hint')}>
        {(control) => (
          <TextInput
            {...control}
            required
            pattern=".*\S.*"
            maxLength={120}
            autoComplete="off"
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('members.organization')}>
        {(control) => (
          <Select
            {...control}
            required
            value={draft.organizationId}
            onChange={(event) => onChange({ organizationId: event.target.value })}
          >
            {organizations?.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <RolesField
        value={draft.roles}
        onChange={(roles) => onChange({ roles })}
        error={rolesError}
      />
      {isRegional(draft.roles) && (
        <RegionsField value={draft.regions} onChange={(regions) => onChange({ regions })} />
      )}
      <RadioChoice
        legend={t('members.language')}
        options={[
          { value: 'en', label: t('members.language.en') },
          { value: 'es', label: t('members.language.es') },
        ]}
        value={draft.language}
        onChange={(language) => onChange({ language })}
      />
    </>
  )
}
