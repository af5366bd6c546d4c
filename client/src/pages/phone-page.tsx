import { useT } from '../i18n/use-t.ts'
import { InstallSection } from '../phone/install-section.tsx'
import { PackSection } from '../phone/pack-section.tsx'
import styles from '../phone/phone.module.css'
import { PageHeader } from '../ui/page-header.tsx'

/** What of Condado is on this device. */
export function PhonePage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('places.phone')} lead={<p>{t('phone.lead')}</p>} />
      <div className={styles.page}>
        <PackSection />
        <InstallSection />
      </div>
    </>
  )
}
