import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Link } from 'wouter'
import { listInstitutions } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import styles from './form.module.css'
import { usePlaceWords } from './use-place-words.ts'

const lettersNeeded = 4

/** What the directory has already under a name like this: one entry for one institution. */
export function AlikeHint({ name }: { name: string }) {
  const t = useT()
  const placeWords = usePlaceWords()
  const q = useDeferredValue(name.trim())
  const { data } = useQuery({
    ...queryFor(listInstitutions, { query: { q, limit: 3 } }),
    enabled: q.length >= lettersNeeded,
  })
  const alike = q.length >= lettersNeeded ? (data?.items ?? []) : []
  if (alike.length === 0) return null
  return (
    <div className={styles.alike}>
      <p>{t('institutions.form.alike')}</p>
      <ul>
        {alike.map((institution) => (
          <li key={institution.id}>
            <Link href={`/institutions/${institution.id}`}>{institution.name}</Link> ·{' '}
            {placeWords(institution)}
          </li>
        ))}
      </ul>
    </div>
  )
}
