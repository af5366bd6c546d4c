import type { Institution } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Holder } from './holder.tsx'
import styles from './institution.module.css'

type Seat = Institution['seats'][number]

/** The offices of an institution: they stay when the people in them change. */
export function Seats({ seats }: { seats: readonly Seat[] }) {
  const t = useT()
  if (seats.length === 0) return <EmptyState title={t('institutions.seats.empty')} />
  return (
    <ul className={styles.seats}>
      {seats.map((seat) => (
        <li key={seat.id}>
          <SeatOf seat={seat} />
        </li>
      ))}
    </ul>
  )
}

function SeatOf({ seat }: { seat: Seat }) {
  const t = useT()
  const holders = seat.tenures.filter(({ endedOn }) => endedOn === null)
  const past = seat.tenures.filter(({ endedOn }) => endedOn !== null)
  return (
    <>
      <h3 className={styles.seatTitle}>{seat.title}</h3>
      {holders.length === 0 && <p className={styles.soft}>{t('institutions.seat.vacant')}</p>}
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
