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

let started = false

/** On every screen: how many entries have not arrived, and the way to them. It also has them sent. */
export function WaitingLine() {
  const t = useT()
  const { member } = useSession()
  const listed = useEntries() ?? []
  useEffect(() => {
    if (!started) startSending()
    started = true
    openHere(member.id)
      .then(() => confirmArrived(member.id))
      .catch(() => {
        // without a signal: it is asked again the next time the app is opened
      })
  }, [member.id])
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
