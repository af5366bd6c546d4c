import type { Session } from '../../../server/auth/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SignIn } from './sign-in.tsx'

export function SignInDialog({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const t = useT()
  return (
    <Dialog title={t('session.again')}>
      <p>{t('session.again.hint')}</p>
      <SignIn onSignedIn={onSignedIn} />
    </Dialog>
  )
}
