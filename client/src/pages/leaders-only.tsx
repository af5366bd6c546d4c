import type { ReactNode } from 'react'
import { useT } from '../i18n/use-t.ts'
import { mayManageCampaigns } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** What only leadership does with campaigns; the others learn what is theirs. */
export function LeadersOnly({ children }: { children: ReactNode }) {
  const t = useT()
  if (mayManageCampaigns(useSession())) return children
  return (
    <EmptyState title={t('campaigns.leadersOnly')}>
      <p>{t('campaigns.leadersOnly.text')}</p>
      <ButtonLink href="/campaigns">{t('campaigns.title')}</ButtonLink>
    </EmptyState>
  )
}
