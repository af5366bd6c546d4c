import { Suspense, useState } from 'react'
import { FollowUpList } from '../follow-ups/follow-up-list.tsx'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { useTerritory } from '../territory.ts'
import { ButtonLink } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Field } from '../ui/field.tsx'
import { Checkbox, Select } from '../ui/inputs.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './follow-ups-page.module.css'

const DueSection = lazyPage(() => import('../coverage/due-section.tsx'), 'DueSection', ['coverage'])

const whose = ['mine', 'everyone'] as const

/** What she said she would do, and when. */
export function FollowUpsPage() {
  const t = useT()
  const { counties } = useTerritory()
  const [of, setOf] = useState<(typeof whose)[number]>('mine')
  const [county, setCounty] = useState('')
  const [done, setDone] = useState(false)
  const filter = {
    ...(of === 'mine' ? { assignee: 'me' as const } : {}),
    ...(county ? { county } : {}),
    ...(done ? { done } : {}),
  }
  return (
    <>
      <PageHeader title={t('followUps.title')} lead={t('followUps.lead')} />
      <div className={styles.filters}>
        <RadioChoice
          look="chips"
          legend={t('followUps.whose')}
          hideLegend
          options={whose.map((value) => ({ value, label: t(`followUps.${value}`) }))}
          value={of}
          onChange={setOf}
        />
        <Field label={t('followUps.filter.county')}>
          {(control) => (
            <Select {...control} value={county} onChange={({ target }) => setCounty(target.value)}>
              <option value="">{t('followUps.filter.allCounties')}</option>
              {counties.map(({ fips, name }) => (
                <option key={fips} value={fips}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Checkbox
          label={t('followUps.showDone')}
          checked={done}
          onChange={({ target }) => setDone(target.checked)}
        />
      </div>
      <div className={styles.list}>
        <h2 className="visually-hidden">{t(`followUps.${of}`)}</h2>
        <FollowUpList
          // what was changed under one filter is not carried into the next
          key={JSON.stringify(filter)}
          filter={filter}
          empty={
            <EmptyState title={t(done ? 'followUps.empty.done' : `followUps.empty.${of}`)}>
              <p>{t('followUps.empty.hint')}</p>
              <ButtonLink href="/contacts/new" icon="log">
                {t('nav.logContact')}
              </ButtonLink>
            </EmptyState>
          }
        />
        {of === 'mine' && !done && (
          <Suspense>
            <DueSection />
          </Suspense>
        )}
      </div>
    </>
  )
}
