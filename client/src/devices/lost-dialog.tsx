import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Device, loseDevice } from '../../../server/devices/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Checkbox } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './devices.module.css'
import { useDeviceName } from './use-device-name.ts'

type Props = { device: Device; onClose: () => void; onDone: () => void }

/** A phone that is gone: nobody goes on from it, and the passkeys made on it open nothing any more. */
export function LostDialog({ device, onClose, onDone }: Props) {
  const t = useT()
  const name = useDeviceName()(device)
  const { passkeys } = device
  const [removePasskeys, setRemovePasskeys] = useState(passkeys.length > 0)
  const lose = useMutation({
    mutationFn: () => call(loseDevice, { params: { id: device.id }, body: { removePasskeys } }),
    onSuccess: () => {
      toast(t('devices.lost.done', { name }))
      onDone()
    },
  })
  return (
    <Dialog title={t('devices.lost.title', { name })} onClose={onClose}>
      <p>{t('devices.lost.text')}</p>
      {passkeys.length > 0 && (
        <Checkbox
          label={t('devices.lost.passkeys', {
            count: passkeys.length,
            names: passkeys.map((passkey) => passkey.name).join(', '),
          })}
          hint={t('devices.lost.passkeys.hint')}
          checked={removePasskeys}
          onChange={(event) => setRemovePasskeys(event.target.checked)}
        />
      )}
      {lose.error && <ErrorNotice error={lose.error} />}
      <div className={styles.actions}>
        <Button look="primary" disabled={lose.isPending} onClick={() => lose.mutate()}>
          {t('devices.lost')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
