import { useT } from '../i18n/use-t.ts'
import { EntryList } from '../outbox/entry-list.tsx'
import { InstallSection } from '../phone/install-section.tsx'
import { PackSection } from '../phone/pack-section.tsx'
import styles from '../phone/phone.module.css'
import { PageHeader } from '../ui/page-header.tsx'
import { WaysSection } from '../unlock/ways-section.tsx'

/** What of Condado is on this device. */
export function PhonePage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('places.phone')} lead={<p>{t('phone.lead')}</p>} />
      <div className={styles.page}>
        <EntryList />
        <WaysSection />
        <PackSection />
        <InstallSection />
      </div>
    </>
  )
}
