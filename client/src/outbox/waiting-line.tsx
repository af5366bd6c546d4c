import { useEffect } from 'react'
import { Link } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { confirmArrived } from '../offline/arrived.ts'
import { onKept } from '../offline/later.ts'
import { openHere } from '../offline/phone.ts'
import { startSending } from '../offline/sender.ts'
import { useSession } from '../session/session-context.ts'
import { toast } from '../ui/toast.tsx'
import styles from './outbox.module.css'
import { isOnItsWay, needsHer, useEntries } from './use-entries.ts'

/** On every screen: how many entries have not arrived, and the way to them. It also has them sent. */
export function WaitingLine() {
  const t = useT()
  const session = useSession()
  const listed = useEntries()?.hers ?? []
  useEffect(() => {
    const { id } = session.member
    startSending()
    const confirm = () => {
      openHere(id)
        .then(() => confirmArrived(id))
        .catch(() => {
          // it is asked again with the next signal, and after signing in
        })
    }
    confirm()
    addEventListener('online', confirm)
    return () => removeEventListener('online', confirm)
  }, [session])
  useEffect(() => onKept(() => toast(t('outbox.keptHere'))), [t])
  const waiting = listed.filter(isOnItsWay).length
  const aside = listed.filter(needsHer).length
  return (
    <p role="status" className={waiting + aside > 0 ? styles.line : 'visually-hidden'}>
      {waiting + aside > 0 && (
        <>
          {t(aside > 0 ? 'outbox.aside' : 'outbox.count', { count: aside || waiting })}{' '}
          <Link href="/phone">{t('outbox.see')}</Link>
        </>
      )}
    </p>
  )
}
