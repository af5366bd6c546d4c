import type { Contact } from '../../../server/contacts/contract.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './contact.module.css'
import { contactTitle } from './contact-title.ts'

type Props = { recordedAt: string; contact: Contact | undefined }

/** The word of the server that it holds the entry, and since when. */
export function LoggedReceipt({ recordedAt, contact }: Props) {
  const t = useT()
  return (
    <div className={styles.receipt} role="status">
      <span className={styles.seal}>
        <Icon name="check" size={30} />
      </span>
      <div>
        <p className={styles.received}>
          {t('contacts.received', { when: formatInstant(recordedAt) })}
        </p>
        {contact && <p className={styles.what}>{contactTitle(t, contact)}</p>}
      </div>
    </div>
  )
}
