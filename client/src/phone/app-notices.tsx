import { useState } from 'react'
import { useLocation } from 'wouter'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { installApp, takeNewVersion } from '../offline/install.ts'
import { dismissInstallHint, holdInstallPrompt } from '../offline/install-hint.ts'
import { followLeaving } from '../offline/leave.ts'
import { keepPackFresh } from '../offline/pack.ts'
import { Button } from '../ui/button.tsx'
import { InstallWay } from './install-way.tsx'
import styles from './phone.module.css'
import { useInstallHint, useNewVersion } from './use-installed.ts'
import { useOnline } from './use-online.ts'
import { usePackFollowing, useShownSince } from './use-pack.ts'

holdInstallPrompt()
// development has no service worker
if (import.meta.env.PROD) void installApp()
keepPackFresh()
followLeaving()

/** What the app has to say of itself: quietly above the page, and never in the way of what is typed. */
export function AppNotices() {
  usePackFollowing()
  return (
    <>
      <NoSignal />
      <NewVersion />
      <InstallHint />
    </>
  )
}

/** Said in one place, whatever page it is about. */
function NoSignal() {
  const t = useT()
  const online = useOnline()
  const since = useShownSince()
  const isOff = !online || since !== undefined
  return (
    <p role="status" className={isOff ? styles.offline : 'visually-hidden'}>
      {isOff &&
        (since ? t('phone.offlineSince', { when: formatInstant(since) }) : t('phone.offline'))}
    </p>
  )
}

function NewVersion() {
  const t = useT()
  const ready = useNewVersion()
  const [loading, setLoading] = useState(false)
  return (
    <div role="status">
      {ready && (
        <div className={styles.bar}>
          <p>{t('phone.newVersion')}</p>
          <Button
            look="quiet"
            disabled={loading}
            onClick={() => {
              setLoading(true)
              takeNewVersion()
            }}
          >
            {t('phone.reload')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Only where one looks around: nobody is asked while she writes. */
function InstallHint() {
  const t = useT()
  const [path] = useLocation()
  const way = useInstallHint()
  if (way === null || path !== '/') return null
  return (
    <section className={styles.bar} aria-label={t('phone.install.title')}>
      <InstallWay way={way} />
      <Button look="quiet" onClick={dismissInstallHint}>
        {t('phone.install.notNow')}
      </Button>
    </section>
  )
}
