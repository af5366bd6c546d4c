import { useState } from 'react'
import type { Session } from '../../../server/auth/contract.ts'
import { PasswordForm } from '../account/password-form.tsx'
import { useT } from '../i18n/use-t.ts'
import { CodeSetup } from '../second-factor/code-setup.tsx'
import { AccountSetup } from '../session/account-setup.tsx'
import { FrontPage } from '../session/front-page.tsx'
import { MakePasskey } from '../session/make-passkey.tsx'
import { NumbersNotice } from '../session/numbers-notice.tsx'
import { passkeysHere } from '../session/passkey-device.ts'
import { SessionContext } from '../session/session-context.ts'
import type { SetupProps } from '../session/session-gate.tsx'
import { Button } from '../ui/button.tsx'
import { Steps } from '../ui/steps.tsx'

type Step = 'names' | 'passkey' | 'password' | 'code'
const byPasskey: readonly Step[] = ['names', 'passkey']
const byPassword: readonly Step[] = ['names', 'password', 'code']

/** Whoever has no safe way in yet: her link is used up, so this stands before all else. */
export function SetupPage({ session, onSaved, onSettled }: SetupProps) {
  const t = useT()
  const [step, setStep] = useState<Step>(() => firstOpen(session))
  const mayHavePasskey = passkeysHere() === 'yes'
  const steps = mayHavePasskey && byPasskey.includes(step) ? byPasskey : byPassword
  return (
    <SessionContext value={session}>
      <FrontPage title={t('session.setup.title')} hint={t(`session.setup.hint.${step}`)}>
        <Steps
          at={steps.indexOf(step)}
          names={steps.map((one) => t(`session.setup.step.${one}`))}
        />
        {step === 'names' && (
          <AccountSetup
            session={session}
            onSaved={(next) => {
              onSaved(next)
              setStep(mayHavePasskey ? 'passkey' : 'password')
            }}
          />
        )}
        {step === 'passkey' && (
          <>
            <p>{t('session.passkey.what')}</p>
            <MakePasskey onMade={onSettled} />
            <Button look="quiet" onClick={() => setStep('password')}>
              {t('session.setup.withoutPasskey')}
            </Button>
          </>
        )}
        {step === 'password' && (
          <>
            {passkeysHere() === 'numbers' && <NumbersNotice />}
            <PasswordForm onSaved={() => setStep('code')} submit={t('session.setup.next')} />
            <Button
              look="quiet"
              icon="back"
              onClick={() => setStep(mayHavePasskey ? 'passkey' : 'names')}
            >
              {t('common.back')}
            </Button>
          </>
        )}
        {step === 'code' && <CodeSetup onDone={onSettled} lead={t('secondFactor.what')} />}
      </FrontPage>
    </SessionContext>
  )
}

/** Where she left off. */
function firstOpen({ member }: Session): Step {
  if (!member.login) return 'names'
  if (member.hasPassword) return 'code'
  return passkeysHere() === 'yes' ? 'passkey' : 'password'
}
