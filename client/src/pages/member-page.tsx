import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'wouter'
import { listMembers, type MemberListed } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { AccessSection } from '../members/access-section.tsx'
import { EditMember } from '../members/edit-member.tsx'
import { queryFor } from '../queries.ts'
import { RecoverySection } from '../recovery/recovery-section.tsx'
import { mayManageMembers } from '../session/roles.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './members-page.module.css'
import { NotFoundPage } from './not-found-page.tsx'
import { OnlyFor } from './only-for.tsx'

function adminsAmong(members: readonly MemberListed[]): MemberListed[] {
  return members.filter(({ active, roles }) => active && roles.includes('admin'))
}

export function MemberPage() {
  const t = useT()
  const { id = '' } = useParams<{ id: string }>()
  const { data, error, refetch } = useQuery(queryFor(listMembers, {}))
  const [reading, setReading] = useState(0)
  const member = data?.items.find((one) => one.id === id)
  if (data && !member) return <NotFoundPage />

  /** Opens the form anew, with what is stored now. */
  async function reload() {
    await refetch()
    setReading((before) => before + 1)
  }

  return (
    <div className={styles.page}>
      <PageHeader
        title={member?.name ?? t('members.title')}
        back={{ href: '/members', label: t('members.title') }}
        lead={member?.organization.name}
      />
      <OnlyFor who={mayManageMembers} otherwise="onlyFor.adminsOnly">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={6} />}
        {data && member && (
          <div className={styles.parts}>
            <AccessSection member={member} onChanged={() => void reload()} />
            {member.active && member.account?.cameIn && (
              <RecoverySection member={member} admins={adminsAmong(data.items)} />
            )}
            <Section title={t('members.facts')}>
              <EditMember
                key={reading}
                member={member}
                onSaved={() => void reload()}
                onReload={() => void reload()}
              />
            </Section>
          </div>
        )}
      </OnlyFor>
    </div>
  )
}
