import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { Language } from '../../../server/members/rules.ts'
import { getBrief } from '../../../server/seats/contract.ts'
import { ApiError } from '../api.ts'
import { formatDay } from '../i18n/format.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { useWordsIn } from '../i18n/words-in.ts'
import { queryFor } from '../queries.ts'
import styles from '../seats/brief.module.css'
import { Brief } from '../seats/brief.tsx'
import { mayReadDirectory } from '../session/roles.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OnlyFor } from './only-for.tsx'

const briefFeatures = ['seats'] as const

type Props = { params: { id: string } }

/** The brief of an office, in either language whatever the screen speaks; prints to one page. */
export function SeatBriefPage({ params: { id } }: Props) {
  return (
    <OnlyFor who={mayReadDirectory} otherwise="onlyFor.directoryOnly">
      <SeatBrief id={id} />
    </OnlyFor>
  )
}

function SeatBrief({ id }: { id: string }) {
  const t = useT()
  const [search, setSearch] = useSearchParams()
  const shown = useLanguage()
  const wanted = search.get('lang')
  const language: Language = wanted === 'en' || wanted === 'es' ? wanted : shown
  const words = useWordsIn(language, briefFeatures)
  const { data, error, refetch } = useQuery(queryFor(getBrief, { params: { id } }))
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return <NotFoundPage />
  }
  if (!data || !words) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <Loading lines={8} />
    )
  }
  return (
    <>
      <div className={styles.screen}>
        <PageHeader
          title={t('seats.brief.of', { title: data.title })}
          back={{ href: `/institutions/${data.institution.id}`, label: data.institution.name }}
          lead={t('seats.brief.lead', { day: formatDay(data.asOf) })}
        />
        <div className={styles.bar}>
          <RadioChoice
            look="segments"
            legend={t('seats.brief.language')}
            options={[
              { value: 'en', label: 'English' },
              { value: 'es', label: 'Español' },
            ]}
            value={language}
            onChange={(lang) => setSearch({ lang }, { replace: true })}
          />
          <Button onClick={() => window.print()}>{t('seats.brief.print')}</Button>
        </div>
      </div>
      <div lang={language}>
        <Brief brief={data} words={words} />
      </div>
    </>
  )
}
