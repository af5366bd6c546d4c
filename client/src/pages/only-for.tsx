import type { ReactNode } from 'react'
import type { Session } from '../../../server/auth/contract.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

type Props = {
  who: (session: Session) => boolean
  /** What others read instead; `<otherwise>.text` goes on. */
  otherwise: 'onlyFor.adminsOnly' | 'onlyFor.directoryOnly' | 'onlyFor.mergersOnly'
  children: ReactNode
}

/** What some roles see; the others learn whose it is. */
export function OnlyFor({ who, otherwise, children }: Props) {
  const t = useT()
  if (who(useSession())) return children
  const text: MessageKey = `${otherwise}.text`
  return (
    <EmptyState title={t(otherwise)}>
      <p>{t(text)}</p>
      <ButtonLink href="/">{t('common.notFound.home')}</ButtonLink>
    </EmptyState>
  )
}
