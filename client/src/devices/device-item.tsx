import { dayInAlabama, daysBetween } from '../../../server/days.ts'
import type { Device } from '../../../server/devices/contract.ts'
import { formatAge, formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './devices.module.css'
import { useDeviceName } from './use-device-name.ts'

type Props = { device: Device; busy: boolean; onEnd: () => void; onLost: () => void }

export function DeviceItem({ device, busy, onEnd, onLost }: Props) {
  const t = useT()
  const name = useDeviceName()(device)
  const { here, signedIn, how, known, sharedScreen, since, lastSeenAt } = device
  const today = dayInAlabama(new Date())
  const age = formatAge(daysBetween(dayInAlabama(new Date(lastSeenAt)), today))
  const details = [
    signedIn && how && t(`devices.how.${how}`),
    sharedScreen && t('devices.shared'),
    t(known ? 'devices.knownSince' : 'devices.since', { when: formatInstant(since) }),
  ].filter(Boolean)
  return (
    <li className={styles.item}>
      <div>
        <p className={styles.name}>
          {name}
          {here && (
            <span className={styles.here}>
              <Icon name="check" size={16} />
              {t('devices.here')}
            </span>
          )}
        </p>
        <p>{signedIn ? t('devices.signedIn', { age }) : t('devices.signedOut', { age })}</p>
        <p className={styles.soft}>{details.join(' · ')}</p>
      </div>
      {!here && (
        <div className={styles.actions}>
          {signedIn && (
            <Button aria-label={t('devices.end.what', { name })} disabled={busy} onClick={onEnd}>
              {t('devices.end')}
            </Button>
          )}
          {known && (
            <Button look="quiet" aria-label={t('devices.lost.what', { name })} onClick={onLost}>
              {t('devices.lost')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
