import type { Addendum } from '../../../../server/report-contents/contract.ts'
import styles from './addendum-part.module.css'
import { useWords } from './words-context.ts'

type Props = { addendum: Addendum; names: ReadonlyMap<string, string>; finalizedOn: string }

/** What has been corrected since the report was finished: said first, before any number is believed. */
export function AddendumPart({ addendum, names, finalizedOn }: Props) {
  const { t, day, number } = useWords()
  const { numbers, counties, entries } = addendum
  if (isEmpty(addendum)) return null
  const value = (count: number | null) => (count === null ? t('report.few') : number(count))
  const what = (['added', 'changed', 'removed'] as const)
    .filter((change) => entries[change] > 0)
    .map((change) => t(`report.addendum.${change}`, { count: entries[change] }))
  return (
    <section id="addendum" className={styles.addendum} aria-labelledby="addendum-title">
      <h2 id="addendum-title" className={styles.title}>
        {t('report.addendum', { day: day(addendum.today) })}
      </h2>
      <p>
        {t('report.addendum.text', { day: day(finalizedOn) })} {what.join(' · ')}
      </p>
      {numbers.length > 0 && (
        <ul className={styles.list}>
          {numbers.map(({ key, name, was, is }) => (
            <li key={key}>
              <span>{names.get(key) ?? name ?? key}</span>
              <span className={styles.values}>
                {t('report.addendum.was', { was: value(was), is: value(is) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {counties.length > 0 && (
        <ul className={styles.list}>
          {counties.map(({ fips, name, aspect, at, was, is }) => (
            <li key={`${fips} ${aspect} ${at}`}>
              <span>
                <span data-name>{name}</span> · {t(`${aspect}.title`)} ·{' '}
                {t(`report.addendum.at.${at}`)}
              </span>
              <span className={styles.values}>
                {t('report.addendum.was', {
                  was: t(`${aspect}.${was}` as 'alliance.ally'),
                  is: t(`${aspect}.${is}` as 'alliance.ally'),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Nothing that a reader would have to know. */
export function isEmpty({ numbers, counties, entries }: Addendum): boolean {
  return (
    numbers.length === 0 &&
    counties.length === 0 &&
    entries.added + entries.removed + entries.changed === 0
  )
}
