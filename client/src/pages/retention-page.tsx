import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getRetention } from '../../../server/retention/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { LegalHold } from '../retention/legal-hold.tsx'
import { PeriodsForm } from '../retention/periods-form.tsx'
import { PeriodsTable } from '../retention/periods-table.tsx'
import { mayManageMembers, mayReadRetention } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'

/** How long words are kept, and what stops their erasing. */
export function RetentionPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('places.retention')} lead={t('retention.lead')} />
      <OnlyFor who={mayReadRetention} otherwise="onlyFor.adminsOnly">
        <div className={styles.parts}>
          <Kept />
        </div>
      </OnlyFor>
    </div>
  )
}

function Kept() {
  const maySet = mayManageMembers(useSession())
  const { data, error, refetch } = useQuery(queryFor(getRetention, {}))
  // what she types stays when somebody else saves; she asks for theirs herself
  const [opened, setOpened] = useState(0)
  const open = () => setOpened((count) => count + 1)
  if (!data) {
    if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
    return <Loading lines={6} />
  }
  return (
    <>
      {maySet ? (
        <PeriodsForm
          key={opened}
          retention={data}
          onSaved={open}
          onReload={() => void refetch().then(open)}
        />
      ) : (
        <PeriodsTable periods={data.periods} />
      )}
      <LegalHold retention={data} maySet={maySet} />
    </>
  )
}
