import { useMutation } from '@tanstack/react-query'
import { deletePasskey, type PasskeyListed } from '../../../server/passkeys/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './passkeys.module.css'

type Props = { passkey: PasskeyListed; onClose: () => void; onRemoved: () => void }

/** Says what removing it does, and what it does not: the device keeps its half until it is deleted there. */
export function RemoveDialog({ passkey, onClose, onRemoved }: Props) {
  const t = useT()
  const { id, name, version } = passkey
  const remove = useMutation({
    mutationFn: () => call(deletePasskey, { params: { id }, ifMatch: version }),
    onSuccess: onRemoved,
  })
  return (
    <Dialog title={t('passkeys.remove.title', { name })} onClose={onClose}>
      <p>{t('passkeys.remove.text')}</p>
      {remove.error && <ErrorNotice error={remove.error} />}
      <div className={styles.actions}>
        <Button look="primary" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {t('passkeys.remove')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
