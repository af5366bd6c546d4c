import type { Institution } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './institution.module.css'

/** Phone, website and address: one tap from the parking lot. */
export function Reach({ institution }: { institution: Institution }) {
  const t = useT()
  const { phone, website, address } = institution
  if (!phone && !website && !address) {
    return <p className={styles.soft}>{t('institutions.contact.none')}</p>
  }
  return (
    <ul className={styles.reach}>
      {phone && (
        <li>
          <a className={styles.tap} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            <Icon name="phone" size={18} />
            {phone}
          </a>
        </li>
      )}
      {website && (
        <li>
          <ExternalLink href={website}>{website.replace(/^https?:\/\/|\/$/g, '')}</ExternalLink>
        </li>
      )}
      {address && <li className={styles.address}>{address}</li>}
    </ul>
  )
}
