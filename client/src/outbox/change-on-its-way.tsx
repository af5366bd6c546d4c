import { useT } from '../i18n/use-t.ts'
import styles from './outbox.module.css'
import { isOnItsWay, useEntries } from './use-entries.ts'

/**
 * Over the form of a record: an earlier change of it is still on its way, and sealed, so that the form cannot show it.
 * @param address of the record, as entries name it
 */
export function ChangeOnItsWay({ address }: { address: string }) {
  const t = useT()
  const changes = (useEntries()?.hers ?? [])
    .filter(isOnItsWay)
    .flatMap(({ about }) => about?.changes ?? [])
  if (!changes.includes(address)) return null
  return (
    <p className={styles.earlier} role="status">
      {t('outbox.changed')}
    </p>
  )
}
