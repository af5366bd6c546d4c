import { useState } from 'react'
import { useLocation } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { installApp, takeNewVersion } from '../offline/install.ts'
import { dismissInstallHint, holdInstallPrompt } from '../offline/install-hint.ts'
import { Button } from '../ui/button.tsx'
import { InstallWay } from './install-way.tsx'
import styles from './phone.module.css'
import { useInstallHint, useNewVersion } from './use-installed.ts'
import { useOnline } from './use-online.ts'

holdInstallPrompt()
// development has no service worker
if (import.meta.env.PROD) void installApp()

/** What the app has to say of itself: quietly above the page, and never in the way of what is typed. */
export function AppNotices() {
  return (
    <>
      <NoSignal />
      <NewVersion />
      <InstallHint />
    </>
  )
}

function NoSignal() {
  const t = useT()
  const online = useOnline()
  return (
    <p role="status" className={online ? 'visually-hidden' : styles.offline}>
      {!online && t('phone.offline')}
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
