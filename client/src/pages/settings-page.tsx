import { type UseQueryResult, useQuery } from '@tanstack/react-query'
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

/** When shared screens are left, how much may be taken out in a day, and when evidence ages. */
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
  const settings = useOpened(useQuery(queryFor(getSettings, {})))
  if ('instead' in settings) return settings.instead
  const { data, opened, ...on } = settings
  return <SettingsForm key={opened} settings={data} {...on} />
}

function Thresholds() {
  const thresholds = useOpened(useQuery(queryFor(getThresholds, {})))
  if ('instead' in thresholds) return thresholds.instead
  const { data, opened, ...on } = thresholds
  return <ThresholdsForm key={opened} thresholds={data} {...on} />
}

/** What a form starts from: what she types stays when somebody else saves; she asks for theirs herself. */
function useOpened<T>({ data, error, refetch }: UseQueryResult<T>) {
  const [opened, setOpened] = useState(0)
  const open = () => setOpened((count) => count + 1)
  const again = () => void refetch()
  if (data !== undefined) {
    return { data, opened, onSaved: open, onReload: () => void refetch().then(open) }
  }
  return { instead: error ? <ErrorNotice error={error} onRetry={again} /> : <Loading lines={4} /> }
}
