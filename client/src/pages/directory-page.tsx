import { useT } from '../i18n/use-t.ts'
import styles from '../institutions/directory.module.css'
import { DirectoryEmpty } from '../institutions/directory-empty.tsx'
import { institutionsQuestion, peopleQuestion } from '../institutions/directory-filter.ts'
import { DirectoryFilters } from '../institutions/directory-filters.tsx'
import { DirectoryHint } from '../institutions/directory-hint.tsx'
import { InstitutionList } from '../institutions/institution-list.tsx'
import { useDirectoryFilter } from '../institutions/use-directory-filter.ts'
import { PeopleEmpty } from '../people/people-empty.tsx'
import { PeopleList } from '../people/people-list.tsx'
import { mayReadDirectory } from '../session/roles.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { OnlyFor } from './only-for.tsx'

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
  const reset = () => change({ q: '', what: '', where: '', unconfirmed: false })
  return (
    <>
      <DirectoryFilters filter={filter} onChange={change} />
      <section aria-label={t('institutions.results')}>
        <DirectoryHint filter={filter} />
        {filter.view === 'people' ? (
          <PeopleList filter={peopleQuestion(filter)} empty={<PeopleEmpty q={filter.q} />} />
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
