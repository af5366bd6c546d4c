import { type ReactNode, useState } from 'react'
import type { Person } from '../../../server/people/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { SourceNote } from '../ui/source-note.tsx'
import { EditPersonDialog } from './edit-person-dialog.tsx'
import styles from './people.module.css'
import { SeatLine } from './person-item.tsx'

type Props = {
  person: Person
  /** The party in words. */
  party: string | null
  /** What one may do with a seat that the person holds. */
  actions: (seat: Person['seats'][number]) => ReactNode
}

/** One person in their public role: how to reach them, the offices they hold and held. */
export function PersonRecord({ person, party, actions }: Props) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const { phone, email, confirmed, addedBy, source, mayEdit } = person
  const now = person.seats.filter(({ endedOn }) => endedOn === null)
  const before = person.seats.filter(({ endedOn }) => endedOn !== null)
  return (
    <div className={styles.record}>
      <div className={styles.reach}>
        {!confirmed && <Badge>{t('common.unconfirmed')}</Badge>}
        {party && <p>{party}</p>}
        {phone && (
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            <Icon name="phone" size={18} />
            {phone}
          </a>
        )}
        {email && (
          <a href={`mailto:${email}`}>
            <Icon name="message" size={18} />
            {email}
          </a>
        )}
        {!phone && !email && <p className={styles.seat}>{t('people.noReach')}</p>}
        {mayEdit && (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {t('people.edit')}
          </Button>
        )}
      </div>
      <Section title={t('people.now')}>
        {now.length === 0 && <p className={styles.seat}>{t('people.now.none')}</p>}
        <ul>
          {now.map((seat) => (
            <SeatLine key={seat.id} seat={seat}>
              {actions(seat)}
            </SeatLine>
          ))}
        </ul>
      </Section>
      {before.length > 0 && (
        <Section title={t('people.before')}>
          <ul>
            {before.map((seat) => (
              <SeatLine key={`${seat.id} ${seat.endedOn}`} seat={seat} />
            ))}
          </ul>
        </Section>
      )}
      {addedBy && <p className={styles.seat}>{t('people.addedBy', { name: addedBy.name })}</p>}
      {source && <SourceNote source={source} />}
      {editing && <EditPersonDialog person={person} onClose={() => setEditing(false)} />}
    </div>
  )
}
