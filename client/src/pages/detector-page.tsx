import { DetectorHelp } from '../detector/help.tsx'
import { useT } from '../i18n/use-t.ts'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './about-page.module.css'

/** The rules of the detector, in words. */
export function DetectorPage() {
  const t = useT()
  return (
    <>
      <PageHeader
        title={t('help.title')}
        back={{ href: '/safety', label: t('places.safety') }}
        lead={t('help.lead')}
      />
      <div className={styles.parts}>
        <DetectorHelp />
      </div>
    </>
  )
}
