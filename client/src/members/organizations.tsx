import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listOrganizations } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { type Organization, OrganizationDialog } from './organization-dialog.tsx'
import styles from './organizations.module.css'

/** The member organizations of the coalition. */
export function Organizations() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryFor(listOrganizations, {}))
  const [editing, setEditing] = useState<Organization | 'new'>()
  return (
    <Section title={t('members.organizations')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ul>
        {data?.items.map((organization) => (
          <li key={organization.id} className={styles.item}>
            {organization.name}
            <IconButton
              icon="edit"
              label={t('members.organization.rename', { name: organization.name })}
              onClick={() => setEditing(organization)}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button icon="log" onClick={() => setEditing('new')}>
          {t('members.organization.add')}
        </Button>
      </div>
      {editing && (
        <OrganizationDialog
          {...(editing === 'new' ? {} : { organization: editing })}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Section>
  )
}
