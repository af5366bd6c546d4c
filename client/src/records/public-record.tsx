import type { ReactNode } from 'react'
import type { PublicRecord as Facts } from '../../../server/institutions/contract.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { useT } from '../i18n/use-t.ts'
import { ExternalLink } from '../ui/external-link.tsx'
import { SourceNote } from '../ui/source-note.tsx'
import { recordKindWord, titleOf } from './kind-word.ts'
import { RecordDays } from './record-days.tsx'
import styles from './records.module.css'

type Props = { record: Facts; actions?: ReactNode }

/** One fact from a public source: what, since when, when it was seen, the paper itself, and where it comes from. */
export function PublicRecord({ record, actions }: Props) {
  const t = useT()
  const { kind, ownKind, adverse, url, source, details, addedBy, editedBy } = record
  const meaning = `records.model.${details.model}`
  return (
    <li className={styles.record}>
      <p className={styles.title}>{titleOf(t, record)}</p>
      {kind !== '287g' && (
        <p className={styles.days}>
          {recordKindWord(t, ownKind ?? kind)} ·{' '}
          {t(adverse ? 'records.adverse' : 'records.supportive')}
        </p>
      )}
      {hasMessage(meaning) && <p>{t(meaning)}</p>}
      <RecordDays record={record} />
      {typeof details.note === 'string' && <p>{details.note}</p>}
      {url && (
        <ExternalLink href={url}>
          {t(kind === '287g' ? 'records.pdf' : 'records.link')}
        </ExternalLink>
      )}
      {source && <SourceNote source={source} />}
      {addedBy && <p className={styles.by}>{t('records.addedBy', { name: addedBy.name })}</p>}
      {editedBy && <p className={styles.by}>{t('records.editedBy', { name: editedBy.name })}</p>}
      {actions}
    </li>
  )
}
