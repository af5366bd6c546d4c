import type { ReactNode } from 'react'
import type { Institution } from '../../../server/institutions/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Holder } from './holder.tsx'
import styles from './institution.module.css'

type Seat = Institution['seats'][number]

type Props = {
  seats: readonly Seat[]
  /** What one may do with each of them. */
  actions: (seat: Seat) => ReactNode
}

/** The offices of an institution: they stay when the people in them change. */
export function Seats({ seats, actions }: Props) {
  const t = useT()
  if (seats.length === 0) return <EmptyState title={t('institutions.seats.empty')} />
  return (
    <ul className={styles.seats}>
      {seats.map((seat) => (
        <li key={seat.id}>
          <SeatOf seat={seat} />
          {actions(seat)}
        </li>
      ))}
    </ul>
  )
}

function SeatOf({ seat }: { seat: Seat }) {
  const t = useT()
  const holders = seat.tenures.filter(({ endedOn }) => endedOn === null)
  const past = seat.tenures.filter(({ endedOn }) => endedOn !== null)
  const since = past[0]?.endedOn
  return (
    <>
      <h3 className={styles.seatTitle}>{seat.title}</h3>
      {holders.length === 0 && (
        <p className={styles.vacant}>
          {since
            ? t('institutions.seat.vacantSince', { day: formatDay(since) })
            : t('institutions.seat.vacant')}
        </p>
      )}
      {holders.map((tenure) => (
        <Holder key={tenure.id} tenure={tenure} />
      ))}
      {past.length > 0 && (
        <Disclosure summary={t('institutions.seat.past')}>
          {past.map((tenure) => (
            <Holder key={tenure.id} tenure={tenure} />
          ))}
        </Disclosure>
      )}
    </>
  )
}
