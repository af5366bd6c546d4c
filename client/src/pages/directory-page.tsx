import { Suspense } from 'react'
import { useT } from '../i18n/use-t.ts'
import styles from '../institutions/directory.module.css'
import { DirectoryEmpty } from '../institutions/directory-empty.tsx'
import { institutionsQuestion, peopleQuestion } from '../institutions/directory-filter.ts'
import { DirectoryFilters } from '../institutions/directory-filters.tsx'
import { DirectoryHint } from '../institutions/directory-hint.tsx'
import { InstitutionList } from '../institutions/institution-list.tsx'
import { useDirectoryFilter } from '../institutions/use-directory-filter.ts'
import { lazyPage } from '../lazy-page.ts'
import { mayReadDirectory } from '../session/roles.ts'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { OnlyFor } from './only-for.tsx'

const PeopleFound = lazyPage(() => import('../people/people-found.tsx'), 'PeopleFound', ['people'])

/** Everyone the coalition deals with: institutions, statewide offices, and the people in them. */
export function DirectoryPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('nav.directory')} />
      <OnlyFor who={mayReadDirectory} otherwise="onlyFor.directoryOnly">
        <Directory />
      </OnlyFor>
    </div>
  )
}

function Directory() {
  const t = useT()
  const { filter, change } = useDirectoryFilter()
  const reset = () => change({ q: '', what: '', where: '', tag: '', unconfirmed: false })
  return (
    <>
      <DirectoryFilters filter={filter} onChange={change} />
      <section aria-label={t('institutions.results')}>
        <DirectoryHint filter={filter} />
        {filter.view === 'people' ? (
          <Suspense fallback={<Loading />}>
            <PeopleFound filter={peopleQuestion(filter)} />
          </Suspense>
        ) : (
          <InstitutionList
            filter={institutionsQuestion(filter)}
            empty={<DirectoryEmpty filter={filter} onReset={reset} />}
          />
        )}
      </section>
    </>
  )
}
