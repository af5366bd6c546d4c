import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type InstitutionListed, listInstitutions } from '../../../server/institutions/contract.ts'
import type { Input } from '../api.ts'
import { pagesFor } from '../queries.ts'
import { Paged } from '../ui/paged.tsx'
import { ResultsSaid } from '../ui/results-said.tsx'
import styles from './directory.module.css'
import { InstitutionItem } from './institution-item.tsx'

type Props = { filter: NonNullable<Input<typeof listInstitutions>['query']>; empty: ReactNode }

/** The results stay, greyed, while the next ones are on their way. */
export function InstitutionList({ filter, empty }: Props) {
  const query = useInfiniteQuery({
    ...pagesFor(listInstitutions, { query: filter }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className={query.isPlaceholderData ? styles.old : undefined}>
      <ResultsSaid query={query} />
      <Paged query={query} empty={empty}>
        {(institutions: readonly InstitutionListed[]) => (
          <ul>
            {institutions.map((institution) => (
              <InstitutionItem key={institution.id} institution={institution} />
            ))}
          </ul>
        )}
      </Paged>
    </div>
  )
}
