import type { Session } from '../../../server/auth/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { FrontPage } from './front-page.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const t = useT()
  return (
    <FrontPage title={t('session.title')} hint={t('session.noAccount')}>
      <SignInForm onSignedIn={onSignedIn} />
    </FrontPage>
  )
}
