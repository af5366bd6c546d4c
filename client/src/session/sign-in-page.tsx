import type { Session } from '../../../server/auth/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { FrontPage } from './front-page.tsx'
import { SignIn } from './sign-in.tsx'

export function SignInPage({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const t = useT()
  return (
    <FrontPage title={t('session.title')} hint={t('session.noAccount')}>
      <SignIn onSignedIn={onSignedIn} />
    </FrontPage>
  )
}
