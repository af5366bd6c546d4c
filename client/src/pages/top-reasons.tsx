import type { Because } from '../../../server/counties/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './county-panel.module.css'

const most = 3

/** The entries that weigh most, the newest of them first, one for each institution. */
export function TopReasons({ because }: { because: readonly Because[] }) {
  const t = useT()
  const seen = new Set<string>()
  const top = [...because]
    .sort((a, b) => b.weight - a.weight || b.day.localeCompare(a.day))
    .filter(({ institution }) => !seen.has(institution.id) && seen.add(institution.id))
    .slice(0, most)
  if (top.length === 0) return null
  return (
    <ul className={styles.reasons} aria-label={t('reasons.entries')}>
      {top.map(({ institution, text, day }) => (
        <li key={institution.id}>
          <strong>{institution.name}</strong> · {hasMessage(text) ? t(text) : text} ·{' '}
          {formatDay(day)}
        </li>
      ))}
    </ul>
  )
}
