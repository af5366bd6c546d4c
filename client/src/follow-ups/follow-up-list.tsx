import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { dayInAlabama } from '../../../server/days.ts'
import { type FollowUp, listFollowUps } from '../../../server/follow-ups/contract.ts'
import type { Input } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import { groupByDue } from './due-groups.ts'
import { FollowUpItem } from './follow-up-item.tsx'
import styles from './follow-ups.module.css'

type Props = {
  filter: NonNullable<Input<typeof listFollowUps>['query']>
  empty: ReactNode
  /** Where a list is of one contact, it shows only those bound to it. */
  contactId?: string
}

/** What is to do next, by when: done in one tap, and undone while one is still looking at it. */
export function FollowUpList({ filter, empty, contactId }: Props) {
  const t = useT()
  const query = useInfiniteQuery(pagesFor(listFollowUps, { query: { limit: 50, ...filter } }))
  const [changed, setChanged] = useState<readonly FollowUp[]>([])
  const today = dayInAlabama(new Date())

  function keep(followUp: FollowUp) {
    setChanged((before) => [...before.filter(({ id }) => id !== followUp.id), followUp])
  }

  return (
    <Paged
      query={{ ...query, data: query.data && withChanges(query.data, changed, contactId) }}
      empty={empty}
    >
      {(followUps: readonly FollowUp[]) =>
        groupByDue(followUps, today).map(([group, inGroup]) => (
          <div key={group} className={styles.group}>
            <h3 className={styles.heading} data-group={group}>
              {t(`followUps.${group}`)} <span className={styles.count}>{inGroup.length}</span>
            </h3>
            <ul>
              {inGroup.map((followUp) => (
                <FollowUpItem
                  key={followUp.id}
                  followUp={followUp}
                  today={today}
                  onChanged={keep}
                  fromHere={contactId !== undefined}
                />
              ))}
            </ul>
          </div>
        ))
      }
    </Paged>
  )
}

/** What was just changed here stays in sight, as it is now, also where the list no longer asks for it. */
export function withChanges(
  data: { pages: readonly { items: readonly FollowUp[] }[] },
  changed: readonly FollowUp[],
  contactId?: string,
) {
  const listed = data.pages
    .flatMap((page) => page.items)
    .filter((item) => contactId === undefined || item.contactId === contactId)
  const newer = changed.filter(
    (one) => !listed.some(({ id, version }) => id === one.id && version >= one.version),
  )
  const others = listed.filter(({ id }) => newer.every((one) => one.id !== id))
  return { pages: [{ items: [...others, ...newer] }] }
}
