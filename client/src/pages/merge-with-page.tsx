import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { getInstitution, listInstitutions } from '../../../server/institutions/contract.ts'
import { getPerson, listPeople } from '../../../server/people/contract.ts'
import styles from '../duplicates/duplicates.module.css'
import { kindWord } from '../i18n/kind-word.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { mayConfirmDirectory } from '../session/roles.ts'
import { useTerritory } from '../territory.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OnlyFor } from './only-for.tsx'

type Props = { params: { record: string; id: string } }

/** The other entry of one that is there twice: found by hand. */
export function MergeWithPage({ params: { record, id } }: Props) {
  if (record === 'institution') return <WithInstitution id={id} />
  if (record === 'person') return <WithPerson id={id} />
  return <NotFoundPage />
}

function WithInstitution({ id }: { id: string }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const its = useQuery(queryFor(getInstitution, { params: { id } })).data
  const [q, setQ] = useState<string>()
  const words = q ?? its?.name ?? ''
  const found = useQuery({
    ...queryFor(listInstitutions, { query: { q: words, limit: 20 } }),
    enabled: words !== '',
  })
  const items = found.data?.items.map((one) => ({
    ...one,
    hint: [kindWord(t, one.kind), ...one.counties.map(nameOf)].join(' · '),
  }))
  return (
    <Search
      id={id}
      record="institution"
      name={its?.name}
      label={t('duplicates.with.search')}
      onSearch={setQ}
      items={items}
    />
  )
}

function WithPerson({ id }: { id: string }) {
  const t = useT()
  const its = useQuery(queryFor(getPerson, { params: { id } })).data
  const [q, setQ] = useState<string>()
  const words = q ?? its?.name ?? ''
  const found = useQuery({
    ...queryFor(listPeople, { query: { q: words, limit: 20 } }),
    enabled: words !== '',
  })
  const items = found.data?.items.map((one) => ({
    ...one,
    hint: one.seats.map(({ title, institution }) => `${title}, ${institution.name}`).join(' · '),
  }))
  return (
    <Search
      id={id}
      record="person"
      name={its?.name}
      label={t('duplicates.with.search.person')}
      onSearch={setQ}
      items={items}
    />
  )
}

type SearchProps = {
  id: string
  record: 'institution' | 'person'
  name: string | undefined
  label: string
  onSearch: (words: string) => void
  items: readonly { id: string; name: string; hint: string }[] | undefined
}

function Search({ id, record, name, label, onSearch, items }: SearchProps) {
  const t = useT()
  const others = items?.filter((one) => one.id !== id)
  const page = record === 'institution' ? 'institutions' : 'people'
  const back = { href: `/${page}/${id}`, label: name ?? '' }
  return (
    <>
      <PageHeader
        title={t('duplicates.with')}
        back={back}
        lead={name && t('duplicates.with.lead', { name })}
      />
      <OnlyFor who={mayConfirmDirectory} otherwise="onlyFor.mergersOnly">
        <div className={styles.part}>
          <SearchField label={label} value="" onChange={onSearch} />
          {others?.length === 0 && <p>{t('duplicates.with.empty')}</p>}
          <ul className={styles.list}>
            {others?.map((one) => (
              <li key={one.id} className={styles.item}>
                <Link href={`/duplicates/${record}/${id}/${one.id}`}>{one.name}</Link>
                <span className={styles.quiet}>{one.hint}</span>
              </li>
            ))}
          </ul>
        </div>
      </OnlyFor>
    </>
  )
}
