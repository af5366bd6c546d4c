import { useT } from '../../i18n/use-t.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** A second person is found by people, not by the app: this is what to send her. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  return (
    <Dialog title={t('reports.ask.title')} onClose={onClose}>
      <p>{t('reports.ask.text')}</p>
      <CopyField label={t('reports.ask.address')} text={location.origin + location.pathname} />
    </Dialog>
  )
}
