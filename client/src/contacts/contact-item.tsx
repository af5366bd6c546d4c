import { Link } from 'wouter'
import { allianceValues } from '../../../server/assessments/rules.ts'
import type { ContactListed } from '../../../server/contacts/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { AllianceBadge } from '../map/status-badge.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './contact-list.module.css'
import { contactTitle } from './contact-title.ts'
import { kindIcons } from './kinds.ts'

/** One contact in a timeline; the whole of it opens its page. */
export function ContactItem({
  contact,
  showCounty,
}: {
  contact: ContactListed
  showCounty: boolean
}) {
  const t = useT()
  const { kind, notes, closed, commitments, sensitivity } = contact
  return (
    <li className={styles.item}>
      <span className={styles.icon}>
        <Icon name={kindIcons[kind]} size={22} />
      </span>
      <div className={styles.body}>
        <p className={styles.title}>
          <Link href={`/contacts/${contact.id}`} className={styles.link}>
            {contactTitle(t, contact)}
          </Link>
          <span className={styles.day}>{formatDay(contact.happenedOn)}</span>
        </p>
        {notes && (
          <p className={styles.notes} lang={contact.language}>
            {notes}
          </p>
        )}
        {closed && <p className={styles.closed}>{t(`closed.${closed}`)}</p>}
        <p className={styles.marks}>
          {contact.assessments.map(({ institutionId, personId, value }) => (
            <AllianceBadge
              key={institutionId ?? personId}
              value={allianceValues[value - 1] ?? 'not_assessed'}
              freshness={null}
            />
          ))}
          {commitments > 0 && (
            <span className={styles.mark}>
              <Icon name="flag" size={16} />
              {t('contacts.promises', { count: commitments })}
            </span>
          )}
          {showCounty && <span>{t('common.county', { name: contact.countyName })}</span>}
          <span>{contact.author.name}</span>
          {sensitivity !== 'shared' && (
            <span className={styles.mark}>
              <Icon name="lock" size={16} />
              {t(`sensitivity.${sensitivity}`)}
            </span>
          )}
        </p>
      </div>
    </li>
  )
}
