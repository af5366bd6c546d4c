import type { Brief } from '../../../server/seats/contract.ts'
import type { Words } from '../i18n/words-in.ts'
import styles from './brief.module.css'
import { BriefPart } from './brief-part.tsx'

type Ask = Brief['asks'][number]
type Props = { asks: readonly Ask[]; words: Words }

/** What we ask of the office, and what it has answered. */
export function BriefAsks({ asks, words }: Props) {
  const { t } = words
  return (
    <BriefPart
      title={t('seats.brief.asks')}
      items={asks}
      atMost={6}
      none={t('seats.brief.asks.none')}
      words={words}
    >
      {(ask) => <AskLine ask={ask} words={words} />}
    </BriefPart>
  )
}

function AskLine({ ask, words }: { ask: Ask; words: Words }) {
  const { t, day, language } = words
  const { text, askedOn, again, answer, answeredOn } = ask
  const details = [
    again && t('seats.brief.ask.again'),
    askedOn && t('seats.brief.ask.on', { day: day(askedOn) }),
    answeredOn && day(answeredOn),
  ].filter(Boolean)
  return (
    <>
      <span className={styles.state}>
        {answer
          ? t(`seats.brief.answer.${answer}`)
          : t(askedOn ? 'seats.brief.ask.noAnswer' : 'seats.brief.ask.planned')}
      </span>
      <span>
        {text[language] || t('closed.sealed')}{' '}
        <span className={styles.soft}>{details.join(' · ')}</span>
      </span>
    </>
  )
}
