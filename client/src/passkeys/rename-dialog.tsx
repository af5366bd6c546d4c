import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type PasskeyListed, putPasskey } from '../../../server/passkeys/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { PasskeyNameField } from '../session/passkey-name-field.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './passkeys.module.css'

type Props = { passkey: PasskeyListed; onClose: () => void; onRenamed: () => void }

export function RenameDialog({ passkey, onClose, onRenamed }: Props) {
  const t = useT()
  const [name, setName] = useState(passkey.name)
  const { id, version } = passkey
  const rename = useMutation({
    mutationFn: () =>
      call(putPasskey, { params: { id }, body: { name: name.trim() }, ifMatch: version }),
    onSuccess: onRenamed,
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    rename.mutate()
  }

  return (
    <Dialog title={t('passkeys.rename.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <PasskeyNameField value={name} onChange={setName} />
        {rename.error && <ErrorNotice error={rename.error} />}
        <div>
          <Button type="submit" look="primary" disabled={rename.isPending}>
            {t(rename.isPending ? 'common.saving' : 'common.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
