import type { Session } from '../../../server/auth/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { NumbersNotice } from './numbers-notice.tsx'
import { passkeysHere } from './passkey-device.ts'
import styles from './session.module.css'
import { usePasskeySignIn } from './use-passkey-sign-in.ts'

type Props = { sharedScreen: boolean; onSignedIn: (session: Session) => void }

/** The first way in: nothing to type and nothing to remember. */
export function PasskeySignIn({ sharedScreen, onSignedIn }: Props) {
  const t = useT()
  const signIn = usePasskeySignIn(sharedScreen, onSignedIn)
  const here = passkeysHere()
  if (here === 'no') return null
  if (here === 'numbers') return <NumbersNotice />
  return (
    <div className={styles.form}>
      {signIn.error && <ErrorNotice error={signIn.error} />}
      <Button
        look="primary"
        icon="lock"
        disabled={signIn.isPending}
        onClick={() => signIn.mutate(undefined)}
      >
        {t(signIn.isPending ? 'session.passkey.waiting' : 'session.passkey.signIn')}
      </Button>
      <p className={styles.hint}>{t('session.passkey.hint')}</p>
    </div>
  )
}
