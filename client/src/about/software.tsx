import { version } from '../../../package.json'
import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import styles from './about.module.css'

/** Parts whose licences ask to be named. */
const parts = [
  'react-leaflet © Paul Le Cam and contributors · Hippocratic License 2.1',
  'Leaflet © Volodymyr Agafonkin, CloudMade · BSD-2-Clause',
  'Figtree © The Figtree Project Authors · SIL Open Font License 1.1',
  'us-atlas, topojson-client © Mike Bostock · ISC',
  'React © Meta · TanStack Query © Tanner Linsley · Lingui © Tomáš Ehrlich · uuid © Robert Kieffer · MIT',
  'wouter © Alexey Taktarov · Unlicense',
] as const

export function Software() {
  const t = useT()
  return (
    <Section title={t('about.software')}>
      <p className={styles.prose}>{t('about.software.text')}</p>
      <ul className={styles.points} lang="en">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p className={styles.soft}>{t('about.version', { version })}</p>
    </Section>
  )
}
