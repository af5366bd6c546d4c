import { Suspense, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { mayLog } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Icon } from '../ui/icon.tsx'
import { itemsFor, mainItems, type NavItem } from './nav-items.ts'
import { NavLink } from './nav-link.tsx'
import styles from './tab-bar.module.css'

const MoreDialog = lazyPage(() => import('./more-dialog.tsx'), 'MoreDialog', ['places', 'session'])

const log: NavItem = { href: '/contacts/new', label: 'nav.log', icon: 'log' }

/** Navigation of a phone: at the bottom, logging in the middle under the thumb. */
export function TabBar() {
  const t = useT()
  const session = useSession()
  const [more, setMore] = useState(false)
  const items = itemsFor(mainItems, session)
  return (
    <nav className={styles.bar} aria-label={t('nav.main')}>
      {items.slice(0, 2).map((item) => (
        <NavLink key={item.href} item={item} className={styles.tab} />
      ))}
      {mayLog(session) && <NavLink item={log} className={`${styles.tab} ${styles.log}`} />}
      {items.slice(2).map((item) => (
        <NavLink key={item.href} item={item} className={styles.tab} />
      ))}
      <button
        type="button"
        className={styles.tab}
        aria-haspopup="dialog"
        onClick={() => setMore(true)}
      >
        <Icon name="more" size={22} />
        <span>{t('nav.more')}</span>
      </button>
      <Suspense>{more && <MoreDialog onClose={() => setMore(false)} />}</Suspense>
    </nav>
  )
}
