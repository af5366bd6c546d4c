import { type ReactNode, Suspense, useRef } from 'react'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Toaster } from '../ui/toast.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'
import { TabBar } from './tab-bar.tsx'
import { useArrival } from './use-arrival.ts'

type Props = {
  /** what goes on meanwhile: no page waits for it */
  notices: ReactNode
  children: ReactNode
}

/** What stands around every page. */
export function Shell({ notices, children }: Props) {
  const t = useT()
  const { demo } = useSession()
  const main = useRef<HTMLElement>(null)
  useArrival(main)
  return (
    <>
      <a href="#main" className={styles.skip}>
        {t('nav.skip')}
      </a>
      {demo && <header className={styles.demo}>{t('nav.demo')}</header>}
      <div className={styles.shell} data-demo={demo || undefined}>
        <Rail />
        <div className={styles.column}>
          <Suspense>{notices}</Suspense>
          <main id="main" ref={main} tabIndex={-1} className={styles.main}>
            {children}
          </main>
        </div>
      </div>
      <TabBar />
      <Toaster />
    </>
  )
}
