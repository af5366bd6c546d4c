import type { Brief } from '../../../server/seats/contract.ts'
import type { Words } from '../i18n/words-in.ts'
import styles from './brief.module.css'
import { BriefPart } from './brief-part.tsx'

type Props = { brief: Brief; words: Words }

/** Whom to ask before one goes there. */
export function BriefKnownBy({ brief, words }: Props) {
  const { t, day } = words
  return (
    <BriefPart
      title={t('seats.brief.knows')}
      items={brief.knownBy.map((one) => ({ ...one, id: one.member.id }))}
      atMost={6}
      none={t('seats.brief.knows.none')}
      words={words}
    >
      {({ member, organization, contacts, led, lastOn }) => (
        <span>
          <strong>{member.name}</strong>, {organization}
          <span className={`${styles.soft} ${styles.line}`}>
            {t('seats.brief.knows.line', { count: contacts, led, day: day(lastOn) })}
          </span>
        </span>
      )}
    </BriefPart>
  )
}
