import { type Commitment, getEvidenceFile } from '../../../server/commitments/contract.ts'
import { addressOf } from '../api-files.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { formatDay, formatVintage } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './evidence.module.css'
import { fileSize } from './file-size.ts'
import { OpenFile } from './open-file.tsx'
import { recordTitle } from './record-title.ts'
import type { CommitmentEvent } from './standing.ts'

type Props = { commitment: Commitment; event: CommitmentEvent }

/** What an event shows: a page of somebody else, a public record with its source, or a file to keep. */
export function Evidence({ commitment, event: { link, record, file } }: Props) {
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
          <KeepFile commitment={commitment} file={file} />{' '}
          <span className={styles.source}>{fileSize(file.size)}</span>
        </p>
      )}
    </>
  )
}

/** A link to a file in the clear; a sealed one is opened by a request of its own; an erased one is gone. */
function KeepFile({
  commitment: { id, closed, sensitivity },
  file,
}: {
  commitment: Commitment
  file: NonNullable<CommitmentEvent['file']>
}) {
  const t = useT()
  const params = { id, fileId: file.id }
  const words = (
    <>
      <Icon name="download" size={18} />
      <span className={styles.name}>
        {t('commitments.file.download', { name: shownWords(t, { text: file.name, closed }) })}
      </span>
    </>
  )
  if (closed === 'erased') return <span>{t('closed.erased')}</span>
  if (sensitivity === 'restricted') return <OpenFile params={params}>{words}</OpenFile>
  return (
    <a className={styles.file} href={addressOf(getEvidenceFile, params)} download={file.name}>
      {words}
    </a>
  )
}

/** An address as people read it. */
function bare(link: string): string {
  return link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}
