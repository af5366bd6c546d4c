import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import { InstallWay } from './install-way.tsx'
import styles from './phone.module.css'
import { useWayToInstall } from './use-installed.ts'

/** On the home screen it opens like any other app, with signal or without. */
export function InstallSection() {
  const t = useT()
  const way = useWayToInstall()
  return (
    <Section title={t('phone.install.title')}>
      <div className={styles.section}>
        {way ? <InstallWay way={way} /> : <p>{t('phone.install.there')}</p>}
      </div>
    </Section>
  )
}
