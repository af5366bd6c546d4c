import { useQuery } from '@tanstack/react-query'
import { listOrganizations } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { NameField } from '../ui/name-field.tsx'
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
      <NameField
        label={t('members.name')}
        hint={t('members.name.hint')}
        maxLength={120}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
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
