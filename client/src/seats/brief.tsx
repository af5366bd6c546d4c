import type { Brief as BriefFacts } from '../../../server/seats/contract.ts'
import type { Words } from '../i18n/words-in.ts'
import styles from './brief.module.css'
import { BriefAsks } from './brief-asks.tsx'
import { BriefKnownBy } from './brief-known-by.tsx'
import { BriefOffice } from './brief-office.tsx'
import { BriefPromises } from './brief-promises.tsx'
import { BriefRecords } from './brief-records.tsx'

type Props = { brief: BriefFacts; words: Words }

/** One page: the office, what was asked and promised, and who of us knows it. */
export function Brief({ brief, words }: Props) {
  const { t } = words
  return (
    <article className={styles.sheet}>
      <BriefOffice brief={brief} words={words} />
      {brief.readsNotes ? (
        <>
          <BriefPromises promises={brief.promises} words={words} />
          <BriefAsks asks={brief.asks} words={words} />
        </>
      ) : (
        <p>{t('seats.brief.noNotes')}</p>
      )}
      <div className={styles.columns}>
        {brief.readsNotes && <BriefKnownBy brief={brief} words={words} />}
        <BriefRecords brief={brief} words={words} />
      </div>
      <p className={styles.foot}>{t('seats.brief.foot')}</p>
    </article>
  )
}
