import type { Brief } from '../../../server/seats/contract.ts'
import type { Words } from '../i18n/words-in.ts'
import styles from './brief.module.css'
import { BriefPart } from './brief-part.tsx'

type Props = { brief: Brief; words: Words }

/** What anybody can read about them, each with the day somebody last saw it. */
export function BriefRecords({ brief, words }: Props) {
  const { t, day } = words
  return (
    <BriefPart
      title={t('seats.brief.records')}
      items={brief.records}
      atMost={4}
      none={t('seats.brief.records.none')}
      words={words}
    >
      {({ title, datedOn, endedOn, seenOn }) => (
        <span>
          <strong>{title}</strong>
          <span className={`${styles.soft} ${styles.line}`}>
            {[
              day(datedOn),
              endedOn && t('seats.brief.records.ended', { day: day(endedOn) }),
              t('seats.brief.records.seen', { day: day(seenOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      )}
    </BriefPart>
  )
}
