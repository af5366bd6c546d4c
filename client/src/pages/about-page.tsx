import { AccountabilityRules } from '../about/accountability-rules.tsx'
import { AllianceRules } from '../about/alliance-rules.tsx'
import { Safety } from '../about/safety.tsx'
import { Software } from '../about/software.tsx'
import { Sources } from '../about/sources.tsx'
import { WhatItIs } from '../about/what-it-is.tsx'
import { useT } from '../i18n/use-t.ts'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './about-page.module.css'

/** What Condado is, what its colours mean, how it keeps people safe, and where its data comes from. */
export function AboutPage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('places.about')} lead={t('common.tagline')} />
      <div className={styles.parts}>
        <WhatItIs />
        <Safety />
        <AllianceRules />
        <AccountabilityRules />
        <Sources />
        <Software />
      </div>
    </>
  )
}
