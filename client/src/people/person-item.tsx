import { Link } from 'wouter'
import type { PersonListed } from '../../../server/people/contract.ts'
import { formatMonth } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Badge } from '../ui/badge.tsx'
import styles from './people.module.css'

type Seat = PersonListed['seats'][number]

export function PersonItem({ person }: { person: PersonListed }) {
  const t = useT()
  return (
    <li className={styles.item}>
      <p className={styles.name}>
        {person.name}
        {!person.confirmed && <Badge>{t('common.unconfirmed')}</Badge>}
      </p>
      {person.seats.length === 0 && <p className={styles.seat}>{t('people.noSeat')}</p>}
      <ul>
        {person.seats.map((seat) => (
          <SeatLine key={`${seat.id} ${seat.endedOn}`} seat={seat} />
        ))}
      </ul>
    </li>
  )
}

function SeatLine({ seat }: { seat: Seat }) {
  const t = useT()
  const { title, institution, endedOn, termEndsOn } = seat
  const until = endedOn ?? termEndsOn
  return (
    <li className={styles.seat}>
      <p>
        {title}
        {until &&
          ` · ${t(endedOn ? 'people.ended' : 'people.until', { month: formatMonth(until) })}`}
      </p>
      <Link href={`/institutions/${institution.id}`}>{institution.name}</Link>
    </li>
  )
}
