import { useInfiniteQuery } from '@tanstack/react-query'
import { listOverrides, type Override } from '../../../server/overrides/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Paged } from '../ui/paged.tsx'
import styles from './overrides.module.css'
import { wordOf } from './words.ts'

/** Everything that was ever set by hand in a county, the latest first. */
export function OverrideHistory({ countyFips }: { countyFips: string }) {
  const t = useT()
  const question = { query: { county: countyFips, limit: 10 } }
  const query = useInfiniteQuery(pagesFor(listOverrides, question))
  return (
    <Disclosure summary={t('overrides.history')}>
      <Paged query={query} empty={<p className={styles.by}>{t('overrides.history.empty')}</p>}>
        {(overrides: readonly Override[]) => (
          <ul>
            {overrides.map((one) => (
              <Entry key={one.id} override={one} />
            ))}
          </ul>
        )}
      </Paged>
    </Disclosure>
  )
}

function Entry({ override }: { override: Override }) {
  const t = useT()
  const { aspect, value, reason, author, setOn, expiresOn, endedOn, endedBy } = override
  return (
    <li className={styles.entry}>
      <p>
        {t(`${aspect}.title`)}: <strong>{wordOf(t, aspect, value)}</strong>
      </p>
      {reason && <p className={styles.reason}>{reason}</p>}
      <p className={styles.by}>
        {author && `${author.name} · `}
        {t('overrides.history.until', { from: formatDay(setOn), to: formatDay(expiresOn) })}
      </p>
      {endedOn && (
        <p className={styles.by}>
          {endedBy
            ? t('overrides.history.endedBy', { name: endedBy.name, day: formatDay(endedOn) })
            : t('overrides.history.ended', { day: formatDay(endedOn) })}
        </p>
      )}
    </li>
  )
}
