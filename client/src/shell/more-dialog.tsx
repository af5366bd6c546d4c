import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Dialog } from '../ui/dialog.tsx'
import { itemsFor, moreItems } from './nav-items.ts'
import { NavLink } from './nav-link.tsx'
import styles from './settings.module.css'
import { Settings } from './settings.tsx'

export function MoreDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const session = useSession()
  return (
    <Dialog title={t('nav.more')} onClose={onClose}>
      {itemsFor(moreItems, session).map((item) => (
        <NavLink key={item.href} item={item} className={styles.link} onClick={onClose} />
      ))}
      <Settings />
    </Dialog>
  )
}
