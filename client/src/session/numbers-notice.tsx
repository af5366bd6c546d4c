import { useT } from '../i18n/use-t.ts'
import styles from './session.module.css'

/** No browser makes passkeys for an address of numbers: says so, and where it would. */
export function NumbersNotice() {
  const t = useT()
  const named = new URL(location.href)
  named.hostname = 'localhost'
  const isThisMachine = /^127\.|^\[::1\]$/.test(location.hostname)
  return (
    <p className={styles.note} role="note">
      {t(isThisMachine ? 'session.passkey.numbers.here' : 'session.passkey.numbers', {
        address: location.host,
      })}
      {isThisMachine && (
        <>
          {' '}
          <a href={named.href}>{named.host}</a>
        </>
      )}
    </p>
  )
}
