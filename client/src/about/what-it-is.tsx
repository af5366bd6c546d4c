import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import styles from './about.module.css'

export function WhatItIs() {
  const t = useT()
  return (
    <Section title={t('about.what')}>
      <div className={styles.prose}>
        <p>{t('about.what.1')}</p>
        <p>{t('about.what.2')}</p>
      </div>
    </Section>
  )
}
