import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { listRecords, type RecordListed } from '../../../server/records/contract.ts'
import type { Input } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { useTerritory } from '../territory.ts'
import { ExternalLink } from '../ui/external-link.tsx'
import { InstitutionLink } from '../ui/institution-link.tsx'
import { Paged } from '../ui/paged.tsx'
import { ResultsSaid } from '../ui/results-said.tsx'
import { SourceNote } from '../ui/source-note.tsx'
import { recordKindWord, titleOf } from './kind-word.ts'
import { RecordDays } from './record-days.tsx'
import styles from './records.module.css'

type Props = { filter: NonNullable<Input<typeof listRecords>['query']>; empty: ReactNode }

/** Public records, the newest first. */
export function RecordList({ filter, empty }: Props) {
  const query = useInfiniteQuery({
    ...pagesFor(listRecords, { query: filter }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <ResultsSaid query={query} />
      <Paged query={query} empty={empty}>
        {(records: readonly RecordListed[]) => (
          <ul className={styles.rows}>
            {records.map((record) => (
              <RecordRow key={record.id} record={record} />
            ))}
          </ul>
        )}
      </Paged>
    </>
  )
}

function RecordRow({ record }: { record: RecordListed }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { institution, kind, ownKind, adverse, url, source } = record
  return (
    <li className={styles.row}>
      <div className={styles.cell}>
        <InstitutionLink institution={institution} className={styles.title} />
        <p className={styles.days}>
          {institution.counties.slice(0, 4).map((fips, at) => (
            <span key={fips}>
              {at > 0 && ', '}
              <Link href={`/counties/${fips}`}>{t('common.county', { name: nameOf(fips) })}</Link>
            </span>
          ))}
          {institution.counties.length > 4 && ' …'}
        </p>
      </div>
      <div className={styles.cell}>
        <p>
          {titleOf(t, record)}
          {kind !== '287g' && ` · ${recordKindWord(t, ownKind ?? kind)}`}
          {' · '}
          {t(adverse ? 'records.adverse' : 'records.supportive')}
        </p>
        <RecordDays record={record} />
        {url && (
          <ExternalLink href={url}>
            {t(kind === '287g' ? 'records.pdf' : 'records.link')}
          </ExternalLink>
        )}
        {source && <SourceNote source={source} />}
      </div>
    </li>
  )
}
