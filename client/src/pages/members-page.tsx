import { useQuery } from '@tanstack/react-query'
import { listMembers } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { MemberList } from '../members/member-list.tsx'
import { Organizations } from '../members/organizations.tsx'
import { queryFor } from '../queries.ts'
import { WaitingRecoveries } from '../recovery/waiting-recoveries.tsx'
import { mayManageMembers } from '../session/roles.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'

export function MembersPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('members.title')} lead={t('members.lead')} />
      <OnlyFor who={mayManageMembers} otherwise="onlyFor.adminsOnly">
        <Members />
      </OnlyFor>
    </div>
  )
}

function Members() {
  const { data, error, refetch } = useQuery(queryFor(listMembers, {}))
  return (
    <div className={styles.parts}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      <WaitingRecoveries />
      {data && <MemberList members={data.items} />}
      <Organizations />
    </div>
  )
}
