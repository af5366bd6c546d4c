import type { SeatPromise } from '../../../server/seats/contract.ts'
import { shownWords } from '../i18n/closed-words.ts'
import type { Words } from '../i18n/words-in.ts'
import styles from './brief.module.css'
import { BriefPart } from './brief-part.tsx'

type Props = { promises: readonly SeatPromise[]; words: Words }

const isToAsk = ({ state, askedAgain }: SeatPromise) => state === 'lapsed' && !askedAgain
/** What still moves stands first, then what was decided, the latest first. */
const order: readonly SeatPromise['state'][] = ['due', 'stalled', 'in_progress', 'open']
const rank = ({ state }: SeatPromise) =>
  (order.indexOf(state) + order.length + 1) % (order.length + 1)

/** What was promised here, and what of it nobody is bound by any more. */
export function BriefPromises({ promises, words }: Props) {
  const { t } = words
  const latest = [...promises].reverse()
  const toAsk = latest.filter(isToAsk)
  const sorted = latest.filter((one) => !isToAsk(one)).sort((a, b) => rank(a) - rank(b))
  return (
    <>
      <BriefPart
        title={t('seats.brief.open')}
        items={toAsk}
        atMost={5}
        none={t('seats.brief.open.none')}
        words={words}
      >
        {(promise) => <PromiseLine promise={promise} words={words} />}
      </BriefPart>
      {(sorted.length > 0 || toAsk.length === 0) && (
        <BriefPart
          title={t('seats.brief.promises')}
          items={sorted}
          atMost={8}
          none={t('seats.brief.promises.none')}
          words={words}
        >
          {(promise) => <PromiseLine promise={promise} words={words} />}
        </BriefPart>
      )}
    </>
  )
}

function PromiseLine({ promise, words }: { promise: SeatPromise; words: Words }) {
  const { t, day } = words
  const { state, evidence, dueOn, madeOn, person } = promise
  const details = [
    person?.name,
    day(madeOn),
    t(`evidence.${evidence}`),
    dueOn && t('seats.brief.due', { day: day(dueOn) }),
  ].filter(Boolean)
  return (
    <>
      <span className={styles.state}>{t(`commitment.${state}`)}</span>
      <span>
        {shownWords(t, promise)} <span className={styles.soft}>{details.join(' · ')}</span>
      </span>
    </>
  )
}
