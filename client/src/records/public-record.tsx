import type { Institution } from '../../../server/institutions/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { useT } from '../i18n/use-t.ts'
import { ExternalLink } from '../ui/external-link.tsx'
import { SourceNote } from '../ui/source-note.tsx'
import styles from './records.module.css'

export type Record287 = Institution['records'][number]

/** One fact from a public source: what, since when, the signed paper, and where it comes from. */
export function PublicRecord({ record }: { record: Record287 }) {
  const t = useT()
  const { kind, title, datedOn, endedOn, url, source, details } = record
  const meaning = `records.model.${details.model}`
  const isAgreement = kind === '287g'
  return (
    <li className={styles.record}>
      <p className={styles.title}>{isAgreement ? t('records.287g') : title}</p>
      {hasMessage(meaning) && <p>{t(meaning)}</p>}
      <p className={styles.days}>
        {t(isAgreement ? 'records.signed' : 'records.dated', { day: formatDay(datedOn) })}
        {endedOn && ` · ${t('records.ended', { day: formatDay(endedOn) })}`}
      </p>
      {url && (
        <ExternalLink href={url}>{t(isAgreement ? 'records.pdf' : 'records.link')}</ExternalLink>
      )}
      {source && <SourceNote source={source} />}
    </li>
  )
}
