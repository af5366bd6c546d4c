import type { Session } from '../../../server/auth/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignInDialog({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const t = useT()
  return (
    <Dialog title={t('session.again')}>
      <p>{t('session.again.hint')}</p>
      <SignInForm onSignedIn={onSignedIn} />
    </Dialog>
  )
}
