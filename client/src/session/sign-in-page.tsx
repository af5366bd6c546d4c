import { useEffect } from 'react'
import type { Session } from '../../../server/auth/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FrontPage } from './front-page.tsx'
import { SignIn } from './sign-in.tsx'

type Props = {
  /** this device was reported lost: what was kept here goes */
  isLost: boolean
  onSignedIn: (session: Session) => void
}

/** The door. What waits on this device to be sent goes out from here as well: it is sealed, and needs no session. */
export function SignInPage({ isLost, onSignedIn }: Props) {
  const t = useT()
  useEffect(() => {
    void atTheDoor(isLost).catch(() => {
      // no signal: it goes the next time
    })
  }, [isLost])
  return (
    <FrontPage title={t('session.title')} hint={t('session.noAccount')}>
      {isLost && <p role="alert">{t('error.device_lost')}</p>}
      <SignIn onSignedIn={onSignedIn} />
    </FrontPage>
  )
}

/** The door over a page whose session has ended. A device that was reported lost is led to the page: nothing stays on its screen. */
export function SignInDialog({ isLost, onSignedIn }: Props) {
  const t = useT()
  useEffect(() => {
    if (isLost) location.assign('/')
  }, [isLost])
  return (
    <Dialog title={t('session.again')}>
      <p>{t('session.again.hint')}</p>
      <SignIn onSignedIn={onSignedIn} />
    </Dialog>
  )
}

async function atTheDoor(isLost: boolean): Promise<void> {
  if (isLost) await (await import('../offline/forget.ts')).forgetEverything()
  ;(await import('../offline/sender.ts')).startSending()
}
