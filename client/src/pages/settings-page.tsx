import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getSettings } from '../../../server/settings/contract.ts'
import { getThresholds } from '../../../server/thresholds/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { mayManageMembers } from '../session/roles.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import { ThresholdsForm } from '../thresholds/thresholds-form.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'

/** When shared screens are left, and how much may be taken out in a day. */
export function SettingsPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('places.settings')} lead={t('settings.lead')} />
      <OnlyFor who={mayManageMembers} otherwise="onlyFor.adminsOnly">
        <div className={styles.parts}>
          <Settings />
          <Thresholds />
        </div>
      </OnlyFor>
    </div>
  )
}

function Settings() {
  const { data, error, refetch } = useQuery(queryFor(getSettings, {}))
  // what she types stays when somebody else saves; she asks for theirs herself
  const [opened, setOpened] = useState(0)
  const open = () => setOpened((count) => count + 1)
  if (!data) {
    if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
    return <Loading lines={4} />
  }
  return (
    <SettingsForm
      key={opened}
      settings={data}
      onSaved={open}
      onReload={() => void refetch().then(open)}
    />
  )
}

function Thresholds() {
  const { data, error, refetch } = useQuery(queryFor(getThresholds, {}))
  // what she types stays when somebody else saves; she asks for theirs herself
  const [opened, setOpened] = useState(0)
  const open = () => setOpened((count) => count + 1)
  if (!data) {
    if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
    return <Loading lines={4} />
  }
  return (
    <ThresholdsForm
      key={opened}
      thresholds={data}
      onSaved={open}
      onReload={() => void refetch().then(open)}
    />
  )
}
