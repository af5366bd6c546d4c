import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { listCountyCoverage } from '../../../server/coverage/contract.ts'
import type { Day } from '../../../server/days.ts'
import type { Sector } from '../../../server/institutions/rules.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import styles from './coverage.module.css'

type Props = { fips: string; asOf?: Day | undefined; sector?: Sector | undefined }

/** One line: how many of those we want to be in touch with we are, and until when. */
export function CountyCoverage({ fips, asOf, sector }: Props) {
  const t = useT()
  const query = { ...(asOf && { asOf }), ...(sector && { sector }) }
  const { data } = useQuery(queryFor(listCountyCoverage, { query }))
  const county = data?.find((one) => one.fips === fips)
  if (!county || county.value === 'unset') return null
  const { value, wanted, covered, quietOn } = county
  const day = quietOn ? formatDay(quietOn) : ''
  const then = value === 'quiet' ? 'since' : value === 'never' ? 'never' : 'from'
  return (
    <p className={styles.line}>
      {t('coverage.county', { covered, wanted })} {t(`coverage.county.${then}`, { day })}{' '}
      <Link href="/coverage">{t('coverage.title')}</Link>
    </p>
  )
}
