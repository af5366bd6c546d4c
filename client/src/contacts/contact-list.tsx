import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useState } from 'react'
import { type ContactListed, listContacts } from '../../../server/contacts/contract.ts'
import type { Input } from '../api.ts'
import { formatMonth } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import { ContactItem } from './contact-item.tsx'
import styles from './contact-list.module.css'

const TagSelect = lazyPage(() => import('../session/tag-select.tsx'), 'TagSelect')

type Props = {
  filter: NonNullable<Input<typeof listContacts>['query']>
  /** What stands there when nothing was ever logged: teach, and offer the way to begin. */
  empty: ReactNode
  /** Names the county of each: for lists over several. */
  showCounty?: boolean
}

/** What happened, newest first, month by month. */
export function ContactList({ filter, empty, showCounty = false }: Props) {
  const t = useT()
  const [tag, setTag] = useState('')
  const query = useInfiniteQuery(
    pagesFor(listContacts, { query: { limit: 20, ...filter, ...(tag && { tag }) } }),
  )
  const select = (
    <Suspense>
      <TagSelect
        label={t('contacts.tag')}
        all={t('contacts.tag.all')}
        value={tag}
        onChange={setTag}
      />
    </Suspense>
  )
  const isEmpty = !query.data || query.data.pages.every(({ items }) => items.length === 0)
  const none = tag ? <p>{t('contacts.tag.none')}</p> : empty
  return (
    <>
      {(tag !== '' || !isEmpty) && select}
      <Paged query={query} empty={none}>
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
    </>
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
