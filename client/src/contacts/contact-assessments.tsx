import { allianceValues } from '../../../server/assessments/rules.ts'
import type { Contact } from '../../../server/contacts/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { AllianceBadge } from '../map/status-badge.tsx'
import { Section } from '../ui/section.tsx'
import styles from './contact.module.css'

/** Where each of them stood that day, and why she thinks so. */
export function ContactAssessments({ contact }: { contact: Contact }) {
  const t = useT()
  const { assessments, institutions, participants } = contact
  if (assessments.length === 0) return null
  const names = [...institutions, ...participants.flatMap(({ person }) => person ?? [])]
  const nameOf = (id: string | null) => names.find((one) => one.id === id)?.name
  return (
    <Section title={t('contacts.stand')}>
      <ul className={styles.assessments}>
        {assessments.map(({ id, institutionId, personId, value, basis }) => (
          <li key={id} className={styles.assessment}>
            <AllianceBadge
              value={allianceValues[value - 1] ?? 'not_assessed'}
              freshness={null}
              size="large"
            />
            {names.length > 1 && <p className={styles.of}>{nameOf(institutionId ?? personId)}</p>}
            {basis && (
              <p className={styles.basis} lang={contact.language}>
                {basis}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
