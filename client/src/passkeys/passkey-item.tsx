import { dayInAlabama, daysBetween } from '../../../server/days.ts'
import type { PasskeyListed } from '../../../server/passkeys/contract.ts'
import { formatAge, formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './passkeys.module.css'

type Props = { passkey: PasskeyListed; onRename: () => void; onRemove: () => void }

export function PasskeyItem({ passkey, onRename, onRemove }: Props) {
  const t = useT()
  const { name, createdAt, lastUsedAt, backedUp } = passkey
  const today = dayInAlabama(new Date())
  const dayOf = (at: string) => dayInAlabama(new Date(at))
  const details = [
    t('passkeys.made', { day: formatDay(dayOf(createdAt)) }),
    lastUsedAt
      ? t('passkeys.used', { age: formatAge(daysBetween(dayOf(lastUsedAt), today)) })
      : t('passkeys.unused'),
  ]
  return (
    <li className={styles.item}>
      <Icon name="lock" />
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.soft}>{details.join(' · ')}</p>
        <p className={styles.soft}>{t(backedUp ? 'passkeys.backedUp' : 'passkeys.oneDevice')}</p>
      </div>
      <div className={styles.actions}>
        <Button look="quiet" aria-label={t('passkeys.rename.what', { name })} onClick={onRename}>
          {t('passkeys.rename')}
        </Button>
        <Button look="quiet" aria-label={t('passkeys.remove.what', { name })} onClick={onRemove}>
          {t('passkeys.remove')}
        </Button>
      </div>
    </li>
  )
}
