import { DetectorHelp } from '../detector/help.tsx'
import { useT } from '../i18n/use-t.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './about-page.module.css'

/** The rules of the detector, in words. */
export function DetectorPage() {
  const t = useT()
  return (
    <>
      <PageHeader
        title={t('places.detector')}
        lead={t('help.lead')}
        actions={
          <ButtonLink href="/safety" icon="lock">
            {t('help.guide')}
          </ButtonLink>
        }
      />
      <div className={styles.parts}>
        <DetectorHelp />
      </div>
    </>
  )
}
