import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { passkeysHere } from './passkey-device.ts'
import { ProofByPasskey } from './proof-by-passkey.tsx'
import { ProofByPassword } from './proof-by-password.tsx'
import styles from './session.module.css'
import { useSession } from './session-context.ts'
import { useProve } from './use-prove.ts'

/** Asks a member who is signed in to prove that it is she; `onAnswer(false)` when she closes it. */
export function ProofDialog({ onAnswer }: { onAnswer: (proved: boolean) => void }) {
  const t = useT()
  const { demo, member } = useSession()
  const prove = useProve(() => onAnswer(true))
  return (
    <Dialog title={t('session.proof.title')} onClose={() => onAnswer(false)}>
      <p>{t(demo ? 'session.proof.demo' : 'session.proof.hint')}</p>
      {prove.error && <ErrorNotice error={prove.error} />}
      {demo && (
        <Button
          look="primary"
          disabled={prove.isPending}
          onClick={() => prove.mutate({ demo: true })}
        >
          {t('session.proof.submit')}
        </Button>
      )}
      {!demo && member.hasPasskey && (
        <ProofByPasskey busy={prove.isPending} onProve={prove.mutate} />
      )}
      {!demo && member.hasPasskey && member.hasPassword && passkeysHere() === 'yes' && (
        <p className={styles.or}>{t('session.or')}</p>
      )}
      {!demo && member.hasPassword && (
        <ProofByPassword
          login={member.login ?? ''}
          asksCode={member.hasCode}
          busy={prove.isPending}
          onSubmit={(known) => prove.mutate(known)}
        />
      )}
    </Dialog>
  )
}
