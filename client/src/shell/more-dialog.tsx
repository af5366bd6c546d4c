import { useT } from '../i18n/use-t.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PlaceLinks } from './place-links.tsx'
import styles from './settings.module.css'
import { Settings } from './settings.tsx'

export function MoreDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  return (
    <Dialog title={t('nav.more')} onClose={onClose}>
      <PlaceLinks className={styles.link} onClick={onClose} />
      <Settings />
    </Dialog>
  )
}
