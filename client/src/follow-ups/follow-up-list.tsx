import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dayInAlabama } from '../../../server/days.ts'
import { type FollowUp, listFollowUps } from '../../../server/follow-ups/contract.ts'
import type { Input } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import { useChanged, withChanges } from './changes.ts'
import { groupByDue } from './due-groups.ts'
import { FollowUpItem } from './follow-up-item.tsx'
import styles from './follow-ups.module.css'

type Props = {
  filter: NonNullable<Input<typeof listFollowUps>['query']>
  empty: ReactNode
}

/** What is to do next, by when: done in one tap, and undone while one is still looking at it. */
export function FollowUpList({ filter, empty }: Props) {
  const t = useT()
  const query = useInfiniteQuery(pagesFor(listFollowUps, { query: { limit: 50, ...filter } }))
  const { changed, keep } = useChanged()
  const today = dayInAlabama(new Date())

  return (
    <Paged query={query} empty={empty}>
      {(followUps: readonly FollowUp[]) =>
        groupByDue(withChanges(followUps, changed), today).map(([group, inGroup]) => (
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
                />
              ))}
            </ul>
          </div>
        ))
      }
    </Paged>
  )
}
