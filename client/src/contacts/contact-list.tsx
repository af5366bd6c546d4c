import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type ContactListed, listContacts } from '../../../server/contacts/contract.ts'
import type { Input } from '../api.ts'
import { formatMonth } from '../i18n/format.ts'
import { useLanguage } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import { ContactItem } from './contact-item.tsx'
import styles from './contact-list.module.css'

type Props = {
  filter: NonNullable<Input<typeof listContacts>['query']>
  /** What stands there when nothing was ever logged: teach, and offer the way to begin. */
  empty: ReactNode
  /** Names the county of each: for lists over several. */
  showCounty?: boolean
}

/** What happened, newest first, month by month. */
export function ContactList({ filter, empty, showCounty = false }: Props) {
  useLanguage()
  const query = useInfiniteQuery(pagesFor(listContacts, { query: { limit: 20, ...filter } }))
  return (
    <Paged query={query} empty={empty}>
      {(contacts: readonly ContactListed[]) =>
        byMonth(contacts).map(([month, ofMonth]) => (
          <div key={month} className={styles.month}>
            <h3 className={styles.heading}>{formatMonth(`${month}-01`)}</h3>
            <ol className={styles.list}>
              {ofMonth.map((contact) => (
                <ContactItem key={contact.id} contact={contact} showCounty={showCounty} />
              ))}
            </ol>
          </div>
        ))
      }
    </Paged>
  )
}

function byMonth(contacts: readonly ContactListed[]): [string, ContactListed[]][] {
  const months = new Map<string, ContactListed[]>()
  for (const contact of contacts) {
    const month = contact.happenedOn.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), contact])
  }
  return [...months]
}
