import { Suspense, useState } from 'react'
import { Link } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { mayLog } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Wordmark } from '../ui/wordmark.tsx'
import { itemsFor, mainItems } from './nav-items.ts'
import { NavLink } from './nav-link.tsx'
import styles from './rail.module.css'

const SettingsDialog = lazyPage(() => import('./settings-dialog.tsx'), 'SettingsDialog', [
  'session',
])
const PlaceLinks = lazyPage(() => import('./place-links.tsx'), 'PlaceLinks', ['places'])

/** Navigation of a laptop: a slim column on the left. */
export function Rail() {
  const t = useT()
  const session = useSession()
  const [settings, setSettings] = useState(false)
  const items = itemsFor(mainItems, session)
  return (
    <nav className={styles.rail} aria-label={t('nav.main')}>
      <Link href="/" className={styles.home}>
        <Wordmark />
      </Link>
      {mayLog(session) && (
        <ButtonLink href="/contacts/new" look="primary" icon="log">
          {t('nav.logContact')}
        </ButtonLink>
      )}
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.href}>
            <NavLink item={item} className={styles.link} />
          </li>
        ))}
      </ul>
      <Suspense>
        <PlaceLinks className={styles.link} />
      </Suspense>
      <button
        type="button"
        className={styles.member}
        aria-haspopup="dialog"
        onClick={() => setSettings(true)}
      >
        <Icon name="person" size={22} />
        <span>{session.member.name}</span>
      </button>
      <Suspense>{settings && <SettingsDialog onClose={() => setSettings(false)} />}</Suspense>
    </nav>
  )
}
