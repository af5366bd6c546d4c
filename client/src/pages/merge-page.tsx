import { useQuery } from '@tanstack/react-query'
import { getInstitution } from '../../../server/institutions/contract.ts'
import { getPerson } from '../../../server/people/contract.ts'
import { Compare } from '../duplicates/compare.tsx'
import {
  institutionFacts,
  institutionsCompared,
  likelySurvivor,
  peopleCompared,
  personFacts,
} from '../duplicates/fields.ts'
import { valueWords } from '../history/said-words.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { mayConfirmDirectory } from '../session/roles.ts'
import { useTerritory } from '../territory.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './members-page.module.css'
import { NotFoundPage } from './not-found-page.tsx'
import { OnlyFor } from './only-for.tsx'

type Props = { params: { record: string; id: string; other: string } }

/** Two entries of the directory side by side, to make one of them. */
export function MergePage({ params: { record, id, other } }: Props) {
  const t = useT()
  const back = { href: '/duplicates', label: t('duplicates.merge.back') }
  if (record !== 'institution' && record !== 'person') return <NotFoundPage />
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('duplicates.merge.title')}
        back={back}
        lead={t('duplicates.merge.lead')}
      />
      <OnlyFor who={mayConfirmDirectory} otherwise="onlyFor.mergersOnly">
        <div className={styles.parts}>
          {record === 'institution' ? (
            <TwoInstitutions ids={[id, other]} />
          ) : (
            <TwoPeople ids={[id, other]} />
          )}
        </div>
      </OnlyFor>
    </div>
  )
}

type Ids = { ids: readonly [string, string] }

function TwoInstitutions({ ids }: Ids) {
  const t = useT()
  const { nameOf } = useTerritory()
  const one = useQuery(queryFor(getInstitution, { params: { id: ids[0] } }))
  const other = useQuery(queryFor(getInstitution, { params: { id: ids[1] } }))
  const [a, b] = [one.data, other.data]
  if (!a || !b) return <NotThere error={one.error ?? other.error} />
  const placed = (entry: typeof a) => ({
    ...entry,
    hint: [kindWord(t, entry.kind), ...entry.counties.map(nameOf)].join(' · '),
    page: `/institutions/${entry.id}`,
  })
  return (
    <Compare
      key={ids.join()}
      record="institution"
      one={placed(a)}
      other={placed(b)}
      likely={likelySurvivor(a, b)}
      compared={institutionsCompared(a, b)}
      factsOf={(stays, chosen) =>
        stays === 'one' ? institutionFacts(a, b, chosen) : institutionFacts(b, a, chosen)
      }
      words={(field, value) => wordsOf(t, field, value, nameOf)}
    />
  )
}

function TwoPeople({ ids }: Ids) {
  const t = useT()
  const { nameOf } = useTerritory()
  const one = useQuery(queryFor(getPerson, { params: { id: ids[0] } }))
  const other = useQuery(queryFor(getPerson, { params: { id: ids[1] } }))
  const [a, b] = [one.data, other.data]
  if (!a || !b) return <NotThere error={one.error ?? other.error} />
  const seated = (entry: typeof a) => ({
    ...entry,
    hint: entry.seats.map(({ title, institution }) => `${title}, ${institution.name}`).join(' · '),
    page: `/people/${entry.id}`,
  })
  return (
    <Compare
      key={ids.join()}
      record="person"
      one={seated(a)}
      other={seated(b)}
      likely={likelySurvivor(a, b)}
      compared={peopleCompared(a, b)}
      factsOf={(stays, chosen) =>
        stays === 'one' ? personFacts(a, b, chosen) : personFacts(b, a, chosen)
      }
      words={(field, value) => wordsOf(t, field, value, nameOf)}
    />
  )
}

function NotThere({ error }: { error: Error | null }) {
  return error ? <ErrorNotice error={error} /> : <Loading lines={8} />
}

function wordsOf(
  t: Translate,
  field: string,
  value: unknown,
  nameOf: (fips: string) => string,
): string {
  if (field !== 'what') return valueWords(t, field, value, nameOf)
  const { sector, kind } = value as { sector: string; kind: string }
  return `${kindWord(t, kind)} · ${valueWords(t, 'sector', sector, nameOf)}`
}
