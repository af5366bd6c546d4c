import type { ReactNode } from 'react'
import { useT } from '../i18n/use-t.ts'
import { mayManageMembers } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** What admins see; others learn whom to ask. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const t = useT()
  if (mayManageMembers(useSession())) return children
  return (
    <EmptyState title={t('members.adminsOnly')}>
      <p>{t('members.adminsOnly.text')}</p>
      <ButtonLink href="/">{t('common.notFound.home')}</ButtonLink>
    </EmptyState>
  )
}
