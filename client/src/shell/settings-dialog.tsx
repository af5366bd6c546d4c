import { useT } from '../i18n/use-t.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Settings } from './settings.tsx'

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  return (
    <Dialog title={t('session.settings')} onClose={onClose}>
      <Settings />
    </Dialog>
  )
}
