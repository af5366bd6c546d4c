import type { Session } from '../../../server/auth/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { AccountSetup } from './account-setup.tsx'
import { FrontPage } from './front-page.tsx'

type Props = { session: Session; onSaved: (session: Session) => void }

/** Whoever came in by a link and cannot come back yet: her link is used up, so this stands before all else. */
export function SetupPage({ session, onSaved }: Props) {
  const t = useT()
  return (
    <FrontPage title={t('session.setup.title')} hint={t('session.setup.hint')}>
      <AccountSetup session={session} onSaved={onSaved} />
    </FrontPage>
  )
}
