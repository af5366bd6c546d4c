import type { Change, CountyMoved } from '../../../../server/moves/contract.ts'
import { directions } from '../../../../server/moves/rules.ts'
import type { ReportContents } from '../../../../server/report-contents/contract.ts'
import { type Aspect, aspects } from './aspects.ts'
import { ChangeOf } from './change-of.tsx'
import { LongList } from './long-list.tsx'
import { MaybeLink } from './maybe-link.tsx'
import styles from './moved-counties.module.css'
import { NumberOf } from './number-of.tsx'
import { reasonsOf } from './reasons-of.ts'
import { StatusWord } from './status-word.tsx'
import { useWords } from './words-context.ts'

type Props = { contents: Pick<ReportContents, 'moved' | 'asOf' | 'statuses'> }

/** Which counties stand differently than at the start, from what to what, and because of what. */
export function MovedCounties({ contents: { moved, asOf, statuses } }: Props) {
  const { t } = useWords()
  return (
    <div className={styles.directions}>
      {moved.length === 0 && <p>{t('report.moved.none')}</p>}
      {directions.map((direction) => {
        const counties = moved.filter((county) => county.direction === direction)
        const line = statuses.moved.find(({ of }) => of === direction)
        if (counties.length === 0) return null
        return (
          <section key={direction} className={styles.direction}>
            <h4 className={styles.heading}>
              {t(`moves.${direction}`)}
              {line && (
                <span className={styles.count}>
                  <NumberOf figure={line} /> <ChangeOf figure={line} />
                </span>
              )}
            </h4>
            <LongList count={counties.length}>
              <ul className={styles.counties}>
                {counties.map((county) => (
                  <MovedCounty key={county.fips} county={county} asOf={asOf} />
                ))}
              </ul>
            </LongList>
          </section>
        )
      })}
    </div>
  )
}

function MovedCounty({ county, asOf }: { county: CountyMoved; asOf: string }) {
  const { t } = useWords()
  return (
    <li className={styles.county}>
      <strong>
        <MaybeLink href={`/counties/${county.fips}?asOf=${asOf}`}>
          {t('common.county', { name: county.name })}
        </MaybeLink>
      </strong>
      {aspects.map((aspect) => {
        const move = county[aspect]
        return (
          move && (
            <div key={aspect} className={styles.move}>
              <FromTo aspect={aspect} before={move.before} after={move.after} />
              {/* else each reason says it */}
              {move.changes.length === 0 && (
                <p className={styles.soft}>
                  {t(move.onlyTime ? 'moves.onlyTime' : 'moves.entered')}
                </p>
              )}
              <Reasons changes={move.changes} />
            </div>
          )
        )
      })}
    </li>
  )
}

type Value = NonNullable<CountyMoved[Aspect]>['before']

function FromTo({ aspect, before, after }: { aspect: Aspect; before: Value; after: Value }) {
  const { t } = useWords()
  return (
    <p className={styles.fromTo}>
      <span className={styles.soft}>{t(`${aspect}.title`)}</span>
      <StatusWord aspect={aspect} value={before as never} />
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">{t('moves.to')}</span>
      <StatusWord aspect={aspect} value={after as never} />
    </p>
  )
}

function Reasons({ changes }: { changes: readonly Change[] }) {
  const { t, day } = useWords()
  const { shown, more } = reasonsOf(changes)
  return (
    <ul className={styles.reasons}>
      {shown.map((reason) => {
        const sentence = t(reason.sentence as 'because.asked')
        const href = hrefOf(reason)
        return (
          <li key={JSON.stringify(reason)}>
            <span className={styles.day}>{day(reason.day)}</span>
            <span>
              <strong data-name>{reason.institution.name}</strong>:{' '}
              {href ? <MaybeLink href={href}>{sentence}</MaybeLink> : sentence}
              {reason.cause !== 'entered' && (
                <span className={styles.soft}> · {t(`moves.cause.${reason.cause}`)}</span>
              )}
            </span>
          </li>
        )
      })}
      {more > 0 && <li className={styles.soft}>{t('moves.moreReasons', { count: more })}</li>}
    </ul>
  )
}

type Reason = NonNullable<Change['after']>

function hrefOf({ entry, entryId, contactId }: Reason): string | undefined {
  if (entry === 'commitment' && entryId) return `/commitments/${entryId}`
  return contactId ? `/contacts/${contactId}` : undefined
}
