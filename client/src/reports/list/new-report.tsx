import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useLocation } from 'wouter'
import { listCampaigns } from '../../../../server/campaigns/contract.ts'
import { dayInAlabama } from '../../../../server/days.ts'
import {
  putReport,
  type ReportFacts,
  type ReportListed,
} from '../../../../server/reports/contract.ts'
import { fitsKind } from '../../../../server/reports/rules.ts'
import { call } from '../../api.ts'
import { periodWords } from '../../i18n/period-words.ts'
import { useLanguage, useT } from '../../i18n/use-t.ts'
import { queryFor } from '../../queries.ts'
import { useSession } from '../../session/session-context.ts'
import { useTerritory } from '../../territory.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { factsOf } from '../facts-of.ts'
import { scopeWords } from '../title-words.ts'
import { LanguagesField } from './languages-field.tsx'
import styles from './list.module.css'
import { PeriodFields } from './period-fields.tsx'
import { ScopeFields } from './scope-fields.tsx'
import { asksTheSame, suggestedFacts } from './suggested.ts'

/** A draft in two taps: what is most likely wanted stands there already. */
export function NewReport({ known }: { known: readonly ReportListed[] }) {
  const t = useT()
  const language = useLanguage()
  const session = useSession()
  const [, go] = useLocation()
  const today = dayInAlabama(new Date())
  const [facts, setFacts] = useState<ReportFacts>(() =>
    suggestedFacts(session, today, known.map(factsOf)),
  )
  const scope = useScopeShown(facts.scope)
  const start = useMutation({
    mutationFn: () => call(putReport, { params: { id: newId() }, body: facts }),
    onSuccess: ({ id }) => go(`/reports/${id}?mode=write`),
  })
  const change = (part: Partial<ReportFacts>) => setFacts((before) => ({ ...before, ...part }))
  const complete =
    facts.languages.length > 0 && fitsKind(facts.period) && facts.scope.regionIds?.length !== 0
  const draft = known.find((one) => one.state !== 'final' && asksTheSame(factsOf(one), facts))
  return (
    <Card>
      <h2>{t('reports.new')}</h2>
      <p className={styles.ready}>
        <strong>{scopeWords({ t, language }, scope)}</strong>
        <span>{complete ? periodWords(facts.period, language) : t('reports.new.incomplete')}</span>
      </p>
      {draft && <p>{t('reports.new.exists')}</p>}
      {start.error && <ErrorNotice error={start.error} />}
      <div>
        {draft ? (
          <ButtonLink look="primary" href={`/reports/${draft.id}?mode=write`}>
            {t('reports.new.open')}
          </ButtonLink>
        ) : (
          <Button
            look="primary"
            icon="log"
            disabled={!complete || start.isPending}
            onClick={() => start.mutate()}
          >
            {t('reports.new.start')}
          </Button>
        )}
      </div>
      <Disclosure summary={t('reports.new.choose')}>
        <div className={styles.fields}>
          <ScopeFields scope={facts.scope} onChange={(one) => change({ scope: one })} />
          <PeriodFields
            period={facts.period}
            today={today}
            onChange={(period) => change({ period })}
          />
          <LanguagesField
            languages={facts.languages}
            onChange={(languages) => change({ languages })}
          />
        </div>
      </Disclosure>
    </Card>
  )
}

/** The scope with its names. */
function useScopeShown({ kind, regionIds = [], countyFips, campaignId }: ReportFacts['scope']) {
  const { regions, counties } = useTerritory()
  const campaigns = useQuery({ ...queryFor(listCampaigns, {}), enabled: kind === 'campaign' })
  return {
    kind,
    regions: regions.filter(({ id }) => regionIds.includes(id)),
    county: counties.find(({ fips }) => fips === countyFips) ?? null,
    campaign: campaigns.data?.items.find(({ id }) => id === campaignId) ?? null,
  }
}
