import { getEvidenceFile } from '../../../server/commitments/contract.ts'
import { addressOf } from '../api.ts'
import { formatDay, formatVintage } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './evidence.module.css'
import { fileSize } from './file-size.ts'
import { recordTitle } from './record-title.ts'
import type { CommitmentEvent } from './standing.ts'

type Props = { commitmentId: string; event: CommitmentEvent }

/** What an event shows: a page of somebody else, a public record with its source, or a file to keep. */
export function Evidence({ commitmentId, event: { link, record, file } }: Props) {
  const t = useT()
  return (
    <>
      {link && (
        <p className={styles.evidence}>
          <ExternalLink href={link}>{bare(link)}</ExternalLink>
        </p>
      )}
      {record && (
        <div className={styles.evidence}>
          {record.url ? (
            <ExternalLink href={record.url}>{recordTitle(t, record)}</ExternalLink>
          ) : (
            <p>{recordTitle(t, record)}</p>
          )}
          <p className={styles.source}>
            {formatDay(record.datedOn)} · {record.source.title},{' '}
            {formatVintage(record.source.vintage)}
          </p>
        </div>
      )}
      {file && (
        <p className={styles.evidence}>
          <a
            className={styles.file}
            href={addressOf(getEvidenceFile, { id: commitmentId, fileId: file.id })}
            download={file.name}
          >
            <Icon name="download" size={18} />
            <span className={styles.name}>
              {t('commitments.file.download', { name: file.name })}
            </span>
          </a>{' '}
          <span className={styles.source}>{fileSize(file.size)}</span>
        </p>
      )}
    </>
  )
}

/** An address as people read it. */
function bare(link: string): string {
  return link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}
