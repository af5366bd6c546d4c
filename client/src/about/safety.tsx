import { Link } from 'wouter'
import { roles } from '../../../server/members/rules.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import styles from './about.module.css'
import { Meanings } from './meanings.tsx'

const kept: readonly MessageKey[] = ['about.kept.1', 'about.kept.2', 'about.kept.3', 'about.kept.4']
const neverWrite: readonly MessageKey[] = [
  'about.never.1',
  'about.never.2',
  'about.never.3',
  'about.never.4',
]

/** What is kept, who sees it, and what must not be written down. */
export function Safety() {
  const t = useT()
  return (
    <Section title={t('about.safety')} aside={<Link href="/safety">{t('places.safety')}</Link>}>
      <h3>{t('about.never')}</h3>
      <Points keys={neverWrite} />
      <h3>{t('about.kept')}</h3>
      <Points keys={kept} />
      <h3>{t('about.roles')}</h3>
      <Meanings
        items={roles.map((role) => ({
          key: role,
          term: t(`session.role.${role}`),
          meaning: t(`members.role.${role}`),
        }))}
      />
      <p className={styles.prose}>{t('about.roles.restricted')}</p>
    </Section>
  )
}

function Points({ keys }: { keys: readonly MessageKey[] }) {
  const t = useT()
  return (
    <ul className={styles.points}>
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  )
}
