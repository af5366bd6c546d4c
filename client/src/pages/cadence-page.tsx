import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getCadences } from '../../../server/coverage/contract.ts'
import { CadenceForm } from '../coverage/cadence-form.tsx'
import { CadenceTable } from '../coverage/cadence-table.tsx'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { maySetCadence } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** How often a county wants contact. */
export function CadencePage() {
  const t = useT()
  const session = useSession()
  const { data, error, refetch } = useQuery(queryFor(getCadences, {}))
  // what she types stays when somebody else saves; she asks for theirs herself
  const [opened, setOpened] = useState(0)
  const open = () => setOpened((count) => count + 1)
  return (
    <>
      <PageHeader
        title={t('coverage.cadence.title')}
        back={{ href: '/coverage', label: t('coverage.title') }}
        lead={t('coverage.cadence.lead')}
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data &&
        (maySetCadence(session) ? (
          <CadenceForm
            key={opened}
            cadences={data}
            onSaved={open}
            onReload={() => void refetch().then(open)}
          />
        ) : (
          <CadenceTable cadences={data.cadences} />
        ))}
    </>
  )
}
