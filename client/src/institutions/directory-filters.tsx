import { Suspense } from 'react'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { ButtonLink } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { Checkbox } from '../ui/inputs.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { addressToAdd } from './address-to-add.ts'
import styles from './directory.module.css'
import { type DirectoryFilter, directoryViews } from './directory-filter.ts'
import { WhatSelect } from './what-select.tsx'
import { WhereSelect } from './where-select.tsx'

const TagSelect = lazyPage(() => import('../session/tag-select.tsx'), 'TagSelect')

type Props = { filter: DirectoryFilter; onChange: (part: Partial<DirectoryFilter>) => void }

export function DirectoryFilters({ filter, onChange }: Props) {
  const t = useT()
  const { view } = filter
  const people = view === 'people'
  return (
    <div className={styles.filters}>
      <SearchField
        label={t(people ? 'institutions.search.people' : 'institutions.search')}
        value={filter.q}
        onChange={(q) => onChange({ q })}
      />
      <div className={styles.views}>
        <RadioChoice
          look="segments"
          legend={t('institutions.view')}
          hideLegend
          options={directoryViews.map((value) => ({
            value,
            label: t(`institutions.view.${value}`),
          }))}
          value={view}
          onChange={(chosen) => onChange({ view: chosen })}
        />
      </div>
      <div className={styles.selects}>
        {view !== 'statewide' && (
          <WhereSelect
            value={filter.where}
            onChange={(where) => onChange({ where })}
            countiesOnly={people}
          />
        )}
        {!people && <WhatSelect value={filter.what} onChange={(what) => onChange({ what })} />}
        {!people && (
          <Suspense>
            <TagSelect
              label={t('institutions.tag')}
              all={t('institutions.tag.all')}
              value={filter.tag}
              onChange={(tag) => onChange({ tag })}
            />
          </Suspense>
        )}
        {!people && (
          <div className={styles.last}>
            <Checkbox
              label={t('institutions.onlyUnconfirmed')}
              checked={filter.unconfirmed}
              onChange={(event) => onChange({ unconfirmed: event.target.checked })}
            />
            <ButtonLink href={addressToAdd(filter)} icon="log">
              {t('institutions.add.short')}
            </ButtonLink>
          </div>
        )}
      </div>
    </div>
  )
}
