import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useParams } from 'wouter'
import { getCounty } from '../../../server/counties/contract.ts'
import { ApiError } from '../api.ts'
import { CountyFacts } from '../counties/county-facts.tsx'
import { CountyInstitutions } from '../counties/county-institutions.tsx'
import { CountyStatuses } from '../counties/county-statuses.tsx'
import { formatDay, formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { hrefInView, useMapView } from '../map/use-map-view.ts'
import { queryFor } from '../queries.ts'
import { mayLog } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './county-page.module.css'
import { NotFoundPage } from './not-found-page.tsx'

// the colours come first: what explains them and what was set by hand follows at once
const CountyWhy = lazyPage(() => import('./county-why.tsx'), 'CountyWhy', ['counties', 'reasons'])
const CountyContradictions = lazyPage(
  () => import('./county-contradictions.tsx'),
  'CountyContradictions',
  ['counties', 'records'],
)
const CountyOverride = lazyPage(() => import('./county-override.tsx'), 'CountyOverride', [
  'overrides',
])
const OverrideHistory = lazyPage(
  () => import('../overrides/override-history.tsx'),
  'OverrideHistory',
  ['overrides'],
)
const CountyNotes = lazyPage(() => import('./county-notes.tsx'), 'CountyNotes', [
  'commitments',
  'contacts',
  'counties',
  'followUps',
])
const CountyCoverage = lazyPage(() => import('../coverage/county-coverage.tsx'), 'CountyCoverage', [
  'coverage',
])

/** One county: what it is, why, who is there, what happened and what is next. */
export function CountyPage() {
  const t = useT()
  const { fips = '' } = useParams<{ fips: string }>()
  const session = useSession()
  const [view, change] = useMapView()
  const { sector, asOf } = view
  const query = { ...(sector && { sector }), ...(asOf && { asOf }) }
  const {
    data: county,
    error,
    refetch,
  } = useQuery(queryFor(getCounty, { params: { fips }, query }))
  const missing = error instanceof ApiError && (error.status === 404 || error.status === 400)
  if (missing) return <NotFoundPage />

  const back = { href: hrefInView(view), label: t('counties.toMap') }
  if (!county) {
    return (
      <>
        <PageHeader title={t('counties.toMap')} back={back} />
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={8} />
        )}
      </>
    )
  }
  const { facts, region, contradictions } = county
  const isNow = !asOf && !sector
  return (
    <>
      <PageHeader
        title={t('counties.name', { name: county.name })}
        back={back}
        lead={
          facts.countySeat === null || facts.population2025 === null
            ? region.name
            : t('counties.lead', {
                region: region.name,
                seat: facts.countySeat,
                population: formatNumber(facts.population2025),
              })
        }
        actions={
          mayLog(session) && (
            <ButtonLink href={`/contacts/new?county=${fips}`} look="primary" icon="log">
              {t('counties.log')}
            </ButtonLink>
          )
        }
      />
      {(asOf || sector) && (
        <p className={styles.view}>
          {[
            ...(asOf ? [t('counties.past', { day: formatDay(asOf) })] : []),
            ...(sector ? [t('counties.onlySector', { sector: t(`sector.${sector}`) })] : []),
          ].join(' · ')}
          <Button look="quiet" onClick={() => change({ asOf: undefined, sector: undefined })}>
            {t('counties.asNow')}
          </Button>
        </p>
      )}
      <div className={styles.page}>
        <div className={styles.wide}>
          <CountyStatuses
            county={county}
            beside={(aspect) => (
              <Suspense>
                <CountyOverride county={county} aspect={aspect} isNow={isNow} />
              </Suspense>
            )}
            why={(aspect) => (
              <Suspense fallback={<Loading lines={4} />}>
                <CountyWhy county={county} aspect={aspect} isPast={asOf !== undefined} />
              </Suspense>
            )}
          />
          <Suspense>
            <CountyCoverage fips={fips} asOf={asOf} sector={sector} />
          </Suspense>
          <Suspense>
            <OverrideHistory countyFips={fips} />
          </Suspense>
        </div>
        <div className={styles.main}>
          {contradictions.length > 0 && (
            <Suspense fallback={<Loading />}>
              <CountyContradictions county={county} />
            </Suspense>
          )}
          <Section title={t('counties.institutions')}>
            <CountyInstitutions institutions={county.institutions} only={sector} />
          </Section>
        </div>
        <div className={styles.side}>
          <Suspense fallback={<Loading lines={8} />}>
            <CountyNotes fips={fips} asOf={asOf} />
          </Suspense>
          {Object.values(facts).some((fact) => fact !== null) && (
            <Section title={t('counties.facts')}>
              <CountyFacts facts={facts} />
            </Section>
          )}
        </div>
      </div>
    </>
  )
}
