import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { listPeople, type PersonListed } from '../../../server/people/contract.ts'
import type { Input } from '../api.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import { ResultsSaid } from '../ui/results-said.tsx'
import styles from './people.module.css'
import { PersonItem } from './person-item.tsx'

type Props = { filter: NonNullable<Input<typeof listPeople>['query']>; empty: ReactNode }

/** Office-holders and staff in their public role. */
export function PeopleList({ filter, empty }: Props) {
  const query = useInfiniteQuery({
    ...pagesFor(listPeople, { query: filter }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className={query.isPlaceholderData ? styles.old : undefined}>
      <ResultsSaid query={query} />
      <Paged query={query} empty={empty}>
        {(people: readonly PersonListed[]) => (
          <ul>
            {people.map((person) => (
              <PersonItem key={person.id} person={person} />
            ))}
          </ul>
        )}
      </Paged>
    </div>
  )
}
