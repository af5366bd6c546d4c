import type { CountyGaps, ReportContents } from '../../../../server/report-contents/contract.ts'
import { kindWord } from '../../i18n/kind-word.ts'
import { ChangeOf } from './change-of.tsx'
import styles from './coverage-gaps.module.css'
import { LongList } from './long-list.tsx'
import { MaybeLink } from './maybe-link.tsx'
import { useWords } from './words-context.ts'

/** Where nobody has been, county by county, with the key seats by name. */
export function CoverageGaps({ counties }: Pick<ReportContents['coverage'], 'counties'>) {
  const { t, number } = useWords()
  return (
    <LongList count={counties.length}>
      <table className={styles.table}>
        <caption>{t('report.coverage.byCounty')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report.column.county')}</th>
            <th scope="col">{t('report.coverage.institutions')}</th>
            <th scope="col">{t('report.coverage.never')}</th>
            <th scope="col">{t('report.coverage.stale')}</th>
          </tr>
        </thead>
        {counties.map((county) => (
          <tbody key={county.fips}>
            <tr>
              <th scope="row">
                <MaybeLink href={`/counties/${county.fips}`}>
                  <span data-name>{county.name}</span>
                </MaybeLink>
              </th>
              <td>{number(county.institutions)}</td>
              <GapCell now={county.never} before={county.before?.never} />
              <GapCell now={county.stale} before={county.before?.stale} />
            </tr>
            {county.keyGaps.length > 0 && (
              <tr className={styles.gaps}>
                <td colSpan={4}>
                  <KeyGaps gaps={county.keyGaps} />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </LongList>
  )
}

/** How many there are, and how many more or fewer than at the start. */
function GapCell({ now, before }: { now: number; before: number | undefined }) {
  const { number } = useWords()
  return (
    <td>
      {number(now)}
      {before !== undefined && (
        <span className={styles.change}>
          <ChangeOf figure={{ value: now, previous: before }} />
        </span>
      )}
    </td>
  )
}

const gapsShown = 5

function KeyGaps({ gaps }: { gaps: CountyGaps['keyGaps'] }) {
  const { t, day } = useWords()
  const rest = gaps.length - gapsShown
  return (
    <>
      <span className={styles.label}>{t('report.coverage.keyGaps')}</span>{' '}
      {gaps.slice(0, gapsShown).map(({ institution, kind, lastHeldOn }, at) => (
        <span key={institution.id}>
          {at > 0 && '; '}
          <MaybeLink href={`/institutions/${institution.id}`}>
            <span data-name>{institution.name}</span>
          </MaybeLink>{' '}
          (
          {[
            kindWord(t, kind),
            lastHeldOn
              ? t('report.coverage.last', { day: day(lastHeldOn) })
              : t('report.coverage.neverMet'),
          ].join(', ')}
          )
        </span>
      ))}
      {rest > 0 && `; ${t('report.more', { count: rest })}`}
    </>
  )
}
