import { useQuery } from '@tanstack/react-query'
import { type CountyListed, getCounty } from '../../../server/counties/contract.ts'
import { listRecordCounties } from '../../../server/records/contract.ts'
import { lastContactInWords } from '../counties/county-in-words.ts'
import { countsInWords } from '../counties/describe.ts'
import { ruleOf } from '../counties/rule-of.ts'
import { useT } from '../i18n/use-t.ts'
import { agreementLayer } from '../layers/agreement-layer.tsx'
import { AccountabilityBadge, AllianceBadge, ContradictionFlag } from '../map/status-badge.tsx'
import { hrefInView, type MapView } from '../map/use-map-view.ts'
import { queryFor } from '../queries.ts'
import { mayLog } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './county-panel.module.css'
import { TopReasons } from './top-reasons.tsx'

/** Both statuses with their rule and what weighs most, what is open, and the ways on. */
export function CountySummary({ county, view }: { county: CountyListed; view: MapView }) {
  const t = useT()
  const session = useSession()
  const { fips, counts, set } = county
  const { sector, asOf, known } = view
  const moment = { ...(asOf && { asOf }), ...(known && { knownOn: known }) }
  const { data, error, refetch } = useQuery(
    queryFor(getCounty, { params: { fips }, query: { ...moment, ...(sector && { sector }) } }),
  )
  const records = useQuery(queryFor(listRecordCounties, { query: { kind: '287g', ...moment } }))
  const open = counts.open + counts.in_progress + counts.due + counts.stalled
  const promises = countsInWords(t, counts)
  return (
    <div className={styles.content}>
      <div className={styles.status}>
        <AllianceBadge
          value={county.alliance}
          freshness={county.freshness}
          neverContacted={county.neverContacted}
        />
        {set.alliance && <p>{t('map.setByHand', { value: t(`alliance.${set.alliance}`) })}</p>}
        {data && <p className={styles.rule}>{t(ruleOf(data, 'alliance'))}</p>}
        {data && <TopReasons because={data.alliance.because} />}
      </div>
      <div className={styles.status}>
        <AccountabilityBadge value={county.accountability} />
        {set.accountability && (
          <p>{t('map.setByHand', { value: t(`accountability.${set.accountability}`) })}</p>
        )}
        {promises && <p className={styles.rule}>{promises}</p>}
        {data && <p className={styles.rule}>{t(ruleOf(data, 'accountability'))}</p>}
        {data && <TopReasons because={data.accountability.because} />}
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading lines={4} />}
      <ul className={styles.facts}>
        <li>{t('counties.openPromises', { count: open })}</li>
        <li>{lastContactInWords(t, county)}</li>
        {records.data && <li>{agreementLayer(records.data).say?.(t, county)}</li>}
        {county.contradictions > 0 && (
          <li>
            <ContradictionFlag />
          </li>
        )}
      </ul>
      <div className={styles.ways}>
        <ButtonLink href={hrefInView(view, fips)} look="primary" icon="forward">
          {t('counties.open')}
        </ButtonLink>
        {mayLog(session) && (
          <ButtonLink href={`/contacts/new?county=${fips}`} icon="log">
            {t('counties.log')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
