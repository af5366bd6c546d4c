import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Due, listDue } from '../../../server/coverage/contract.ts'
import type { Input } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import styles from './coverage.module.css'
import { DueItem } from './due-item.tsx'

type Props = { filter: NonNullable<Input<typeof listDue>['query']>; empty: ReactNode }

/** With whom contact is due, the most influential first. */
export function DueList({ filter, empty }: Props) {
  const t = useT()
  const query = useInfiniteQuery(pagesFor(listDue, { query: { limit: 10, ...filter } }))
  return (
    <Paged query={query} empty={empty}>
      {(all: readonly Due[]) =>
        ([3, 2, 1] as const)
          .map((influence) => all.filter(({ institution }) => institution.influence === influence))
          .filter((group) => group.length > 0)
          .map((group) => {
            const influence = group[0]?.institution.influence ?? 1
            return (
              <div key={influence} className={styles.group}>
                <h3 className={styles.heading}>{t(`influence.${influence}`)}</h3>
                <ul>
                  {group.map((due) => (
                    <DueItem key={due.institution.id} due={due} />
                  ))}
                </ul>
              </div>
            )
          })
      }
    </Paged>
  )
}
