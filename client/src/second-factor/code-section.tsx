import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { renewRecoveryCodes } from '../../../server/second-factor/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { sessionQuery } from '../queries.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Section } from '../ui/section.tsx'
import { toast } from '../ui/toast.tsx'
import { CodeSetup } from './code-setup.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import styles from './second-factor.module.css'

/** The authenticator app that goes with a password, and the codes for the day it is gone. */
export function CodeSection() {
  const t = useT()
  const client = useQueryClient()
  const { member } = useSession()
  const [pairing, setPairing] = useState(false)
  const renew = useMutation({ mutationFn: () => call(renewRecoveryCodes, {}) })

  function done() {
    setPairing(false)
    renew.reset()
    toast(t('secondFactor.saved'))
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }

  return (
    <Section title={t('secondFactor.title')}>
      {pairing && <CodeSetup onDone={done} onCancel={() => setPairing(false)} />}
      {renew.data && <RecoveryCodes codes={renew.data.codes} onKept={done} />}
      {!pairing && !renew.data && (
        <div className={styles.part}>
          <p>{t(member.hasCode ? 'secondFactor.isSet' : 'secondFactor.what')}</p>
          {member.hasCode && (
            <p className={member.recoveryCodesLeft < 3 ? styles.few : styles.hint}>
              {t('secondFactor.left', { count: member.recoveryCodesLeft })}
            </p>
          )}
          {renew.error && <ErrorNotice error={renew.error} />}
          <div className={styles.actions}>
            <Button disabled={!member.login} onClick={() => setPairing(true)}>
              {t(member.hasCode ? 'secondFactor.again' : 'secondFactor.start')}
            </Button>
            {member.hasCode && (
              <Button look="quiet" disabled={renew.isPending} onClick={() => renew.mutate()}>
                {t('secondFactor.renew')}
              </Button>
            )}
          </div>
          {!member.login && <p className={styles.hint}>{t('secondFactor.needsLogin')}</p>}
        </div>
      )}
    </Section>
  )
}
