import { useState } from 'react'
import type { Session } from '../../../server/auth/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Checkbox } from '../ui/inputs.tsx'
import { passkeysHere } from './passkey-device.ts'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import styles from './session.module.css'
import { SignInForm } from './sign-in-form.tsx'

/** Both ways in: the passkey first, what one knows below it. */
export function SignIn({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const t = useT()
  const [sharedScreen, setSharedScreen] = useState(false)
  return (
    <div className={styles.form}>
      <PasskeySignIn sharedScreen={sharedScreen} onSignedIn={onSignedIn} />
      {passkeysHere() === 'yes' && <p className={styles.or}>{t('session.or')}</p>}
      <SignInForm sharedScreen={sharedScreen} onSignedIn={onSignedIn} />
      <Checkbox
        label={t('session.shared')}
        hint={t('session.shared.hint')}
        checked={sharedScreen}
        onChange={(event) => setSharedScreen(event.target.checked)}
      />
    </div>
  )
}
