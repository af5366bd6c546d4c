import { useT } from '../i18n/use-t.ts'
import { MakePasskey } from '../session/make-passkey.tsx'
import { Dialog } from '../ui/dialog.tsx'

type Props = { onClose: () => void; onMade: () => void }

export function AddDialog({ onClose, onMade }: Props) {
  const t = useT()
  return (
    <Dialog title={t('passkeys.add')} onClose={onClose}>
      <p>{t('session.passkey.what')}</p>
      <MakePasskey onMade={onMade} />
    </Dialog>
  )
}
